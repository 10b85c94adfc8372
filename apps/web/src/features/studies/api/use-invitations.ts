import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** How the people with a link of their own stand. */
export function useInvitations(studyId: string) {
  return useQuery({
    queryKey: queryKeys.invitations(studyId),
    queryFn: ({ signal }) => call(endpoints.getInvitations, { params: { id: studyId }, signal }),
  });
}
