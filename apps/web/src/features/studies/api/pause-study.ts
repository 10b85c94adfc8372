import { endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Takes no more starts for now. */
export function usePauseStudy(studyId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(endpoints.pauseStudy, { params: { id: studyId } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.study(studyId) });
      void client.invalidateQueries({ queryKey: queryKeys.studies });
    },
  });
}
