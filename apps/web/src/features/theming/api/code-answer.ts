import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

export type AnswerCoding = {
  answerId: string;
  /** Null takes a person's coding back. */
  themes: BodyOf<typeof endpoints.codeAnswer>['themes'] | null;
};

/** A person's coding of one answer. */
export function useCodeAnswer(studyId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ answerId, themes }: AnswerCoding) =>
      themes === null
        ? call(endpoints.uncodeAnswer, { params: { id: answerId } })
        : call(endpoints.codeAnswer, { params: { id: answerId }, body: { themes } }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.study(studyId) }),
  });
}
