import { endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Signs out. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(endpoints.signOut, {}),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.session });
    },
  });
}
