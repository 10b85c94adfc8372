import { endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Says that an interview looks unusual, and why; null takes it back. Every number of its study is read again. */
export function useFlagInterview(interviewId: string, studyId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string | null) =>
      call(endpoints.flagInterview, { params: { id: interviewId }, body: { reason } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.transcript(interviewId) });
      void client.invalidateQueries({ queryKey: queryKeys.study(studyId) });
    },
  });
}
