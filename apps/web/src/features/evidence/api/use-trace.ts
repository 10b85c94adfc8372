import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Who is counted in a reading, and what they said. */
export function useTrace(evidenceId: string) {
  return useQuery({
    queryKey: queryKeys.trace(evidenceId),
    queryFn: ({ signal }) => call(endpoints.traceEvidence, { params: { id: evidenceId }, signal }),
  });
}
