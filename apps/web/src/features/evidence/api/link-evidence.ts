import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Ties a study's answers to a key result. */
export function useLinkEvidence(keyResultId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.linkEvidence>) =>
      call(endpoints.linkEvidence, { params: { id: keyResultId }, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.keyResult(keyResultId) });
    },
  });
}
