import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Signs in with a password. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.signIn>) => call(endpoints.signIn, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.session });
    },
  });
}
