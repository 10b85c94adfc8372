import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Published versions of a study, newest first. */
export function useStudyVersions(studyId: string) {
  return useQuery({
    queryKey: queryKeys.studyVersions(studyId),
    queryFn: ({ signal }) => call(endpoints.listStudyVersions, { params: { id: studyId }, signal }),
  });
}
