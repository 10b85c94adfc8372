import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** One interview, turn by turn. */
export function useTranscript(interviewId: string) {
  return useQuery({
    queryKey: queryKeys.transcript(interviewId),
    queryFn: ({ signal }) => call(endpoints.getTranscript, { params: { id: interviewId }, signal }),
  });
}
