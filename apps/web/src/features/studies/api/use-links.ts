import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Links of a study. */
export function useLinks(studyId: string) {
  return useQuery({
    queryKey: queryKeys.links(studyId),
    queryFn: ({ signal }) => call(endpoints.listLinks, { params: { id: studyId }, signal }),
  });
}
