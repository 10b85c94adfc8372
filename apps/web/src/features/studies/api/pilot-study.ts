import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';

/** Runs the saved draft with a simulated respondent; nothing is stored. */
export function usePilotStudy(studyId: string) {
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.pilotStudy>) =>
      call(endpoints.pilotStudy, { params: { id: studyId }, body }),
  });
}
