import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Imports past answers. */
export function useImportAnswers(studyId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.importAnswers>) =>
      call(endpoints.importAnswers, { params: { id: studyId }, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.study(studyId) });
      void client.invalidateQueries({ queryKey: queryKeys.studies });
    },
  });
}
