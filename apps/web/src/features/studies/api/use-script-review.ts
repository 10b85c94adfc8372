import { endpoints, type QuestionInput } from '@plumbline/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What in these questions may bend the answers; what was found before stays until the new review is there. */
export function useScriptReview(questions: QuestionInput[], language: string) {
  return useQuery({
    queryKey: queryKeys.scriptReview(JSON.stringify([language, questions])),
    queryFn: ({ signal }) => call(endpoints.reviewScript, { body: { questions, language }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}
