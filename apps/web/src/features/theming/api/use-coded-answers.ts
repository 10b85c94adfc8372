import { endpoints, type QueryOf } from '@plumbline/contracts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import type { Place } from './use-codebook.ts';

export type AnswerFilter = Pick<NonNullable<QueryOf<typeof endpoints.listAnswers>>, 'theme' | 'q'>;

/** Open answers with what they were coded as, page by page. */
export function useCodedAnswers({ studyId, questionId }: Place, filter: AnswerFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.codedAnswers(studyId, questionId, JSON.stringify(filter)),
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listAnswers, {
        params: { id: questionId },
        query: { ...filter, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
}
