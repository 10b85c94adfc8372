import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Adds a team. */
export function useCreateTeam() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.createTeam>) => call(endpoints.createTeam, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.teams });
    },
  });
}
