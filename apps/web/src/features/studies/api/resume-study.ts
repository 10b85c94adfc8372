import { endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Takes interviews again. */
export function useResumeStudy(studyId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(endpoints.resumeStudy, { params: { id: studyId } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.study(studyId) });
      void client.invalidateQueries({ queryKey: queryKeys.studies });
    },
  });
}
