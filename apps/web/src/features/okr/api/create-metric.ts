import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Defines a metric. */
export function useCreateMetric() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.createMetric>) => call(endpoints.createMetric, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.metrics });
    },
  });
}
