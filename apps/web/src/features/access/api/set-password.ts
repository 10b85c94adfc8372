import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Sets your own password. */
export function useSetPassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.setPassword>) => call(endpoints.setPassword, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.session });
    },
  });
}
