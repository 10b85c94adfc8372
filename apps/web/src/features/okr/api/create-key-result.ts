import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';

/** Adds a key result to an objective. */
export function useCreateKeyResult(objectiveId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.createKeyResult>) =>
      call(endpoints.createKeyResult, { params: { id: objectiveId }, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['objectives'] });
    },
  });
}
