import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Dismisses an automatic flag, or takes that back. Every number of its study is read again. */
export function useDismissFlag(interviewId: string, studyId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.dismissFlag>) =>
      call(endpoints.dismissFlag, { params: { id: interviewId }, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.transcript(interviewId) });
      void client.invalidateQueries({ queryKey: queryKeys.study(studyId) });
    },
  });
}
