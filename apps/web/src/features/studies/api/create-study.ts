import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Starts a study draft. */
export function useCreateStudy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.createStudy>) => call(endpoints.createStudy, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.studies });
    },
  });
}
