import { endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Removes the sample data. */
export function useRemoveSampleData() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(endpoints.removeSampleData, {}),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.session });
      void client.invalidateQueries({ queryKey: ['objectives'] });
      void client.invalidateQueries({ queryKey: queryKeys.studies });
      void client.invalidateQueries({ queryKey: queryKeys.cycles });
    },
  });
}
