import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Interviews of a study, newest first. */
export function useInterviews(studyId: string) {
  return useQuery({
    queryKey: queryKeys.interviews(studyId),
    queryFn: ({ signal }) =>
      call(endpoints.listInterviews, { params: { id: studyId }, query: { limit: 200 }, signal }),
  });
}
