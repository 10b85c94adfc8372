import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import type { Place } from './use-codebook.ts';

/** Versions of a codebook, newest first. */
export function useCodebookVersions({ studyId, questionId }: Place) {
  return useQuery({
    queryKey: queryKeys.codebookVersions(studyId, questionId),
    queryFn: ({ signal }) => call(endpoints.listCodebookVersions, { params: { id: questionId }, signal }),
  });
}
