import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Gives a member another role. */
export function useChangeMember(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.changeMember>) =>
      call(endpoints.changeMember, { params: { id }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.members }),
  });
}

/** Takes a member out of the workspace. */
export function useRemoveMember(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(endpoints.removeMember, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.members }),
  });
}
