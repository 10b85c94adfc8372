import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';

/** Adds an objective. */
export function useCreateObjective() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.createObjective>) => call(endpoints.createObjective, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['objectives'] });
    },
  });
}
