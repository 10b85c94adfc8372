import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Records a check-in. */
export function useRecordCheckIn(keyResultId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.recordCheckIn>) =>
      call(endpoints.recordCheckIn, { params: { id: keyResultId }, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.keyResult(keyResultId) });
      void client.invalidateQueries({ queryKey: ['objectives'] });
    },
  });
}
