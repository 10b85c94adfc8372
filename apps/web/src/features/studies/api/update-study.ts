import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Changes the draft; refused when someone else changed it since. */
export function useUpdateStudy(studyId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      draftRevision,
      ...body
    }: BodyOf<typeof endpoints.updateStudy> & { draftRevision: number }) =>
      call(endpoints.updateStudy, { params: { id: studyId }, body, ifMatch: `"${draftRevision}"` }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.study(studyId) });
      void client.invalidateQueries({ queryKey: queryKeys.studies });
    },
  });
}
