import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Signs in with a one-time link. */
export function useSignInByLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.signInByLink>) => call(endpoints.signInByLink, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.session });
    },
  });
}
