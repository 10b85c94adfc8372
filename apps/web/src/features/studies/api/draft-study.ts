import { endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Drafts a study for a key result that slipped. */
export function useDraftStudy(keyResultId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(endpoints.draftStudy, { params: { id: keyResultId } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.studies });
      void client.invalidateQueries({ queryKey: queryKeys.keyResult(keyResultId) });
    },
  });
}
