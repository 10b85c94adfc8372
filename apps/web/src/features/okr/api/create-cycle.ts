import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Adds a cycle. */
export function useCreateCycle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.createCycle>) => call(endpoints.createCycle, { body }),
    // The page of a cycle is found in the list.
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.cycles }),
  });
}
