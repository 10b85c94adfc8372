import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Changes a key result that is not committed yet. */
export function useUpdateKeyResult(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.updateKeyResult>) =>
      call(endpoints.updateKeyResult, { params: { id }, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.keyResult(id) });
      void client.invalidateQueries({ queryKey: ['objectives'] });
    },
  });
}
