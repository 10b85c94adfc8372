import { endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Drafts three questions that ask again what a stale reading of a key result rests on. */
export function useTopUp(keyResultId: string, evidenceId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(endpoints.topUp, { params: { id: evidenceId } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.studies });
      void client.invalidateQueries({ queryKey: queryKeys.keyResult(keyResultId) });
      void client.invalidateQueries({ queryKey: queryKeys.evidence(keyResultId) });
    },
  });
}
