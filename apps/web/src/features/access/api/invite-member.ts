import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Makes an invitation link. */
export function useInviteMember() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.inviteMember>) => call(endpoints.inviteMember, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.members });
    },
  });
}
