import { endpoints } from '@plumbline/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import type { Place } from './use-codebook.ts';

/** Draws a random sample to code blind. */
export function useStartAgreement({ studyId, questionId }: Place) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answers: number) =>
      call(endpoints.startAgreement, { params: { id: questionId }, body: { answers } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.codebook(studyId, questionId) }),
  });
}

/** Answers of a sample, without what the machine coded. */
export function useAgreementAnswers(sampleId: string) {
  return useQuery({
    queryKey: queryKeys.agreementAnswers(sampleId),
    queryFn: ({ signal }) => call(endpoints.listAgreementAnswers, { params: { id: sampleId }, signal }),
  });
}

/** Codes one answer of a sample. */
export function useCodeSampled({ studyId, questionId }: Place, sampleId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ answerId, themeIds }: { answerId: string; themeIds: string[] }) =>
      call(endpoints.codeSampled, { params: { id: sampleId, answerId }, body: { themeIds } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.agreementAnswers(sampleId) });
      await client.invalidateQueries({ queryKey: queryKeys.codebook(studyId, questionId) });
    },
  });
}

/** Codes a random sample again, to see how far two runs agree. */
export function useCheckStability({ studyId, questionId }: Place) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(endpoints.checkStability, { params: { id: questionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.codebook(studyId, questionId) }),
  });
}
