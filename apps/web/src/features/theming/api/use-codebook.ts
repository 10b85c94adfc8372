import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Which open question, and the study whose live events it follows. */
export interface Place {
  studyId: string;
  questionId: string;
}

/** Themes of an open question, with the draft, the run and what is suggested. */
export function useCodebook({ studyId, questionId }: Place) {
  return useQuery({
    queryKey: queryKeys.codebook(studyId, questionId),
    queryFn: ({ signal }) => call(endpoints.getCodebook, { params: { id: questionId }, signal }),
  });
}
