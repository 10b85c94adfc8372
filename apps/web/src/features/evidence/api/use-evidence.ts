import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Evidence cards of a key result. */
export function useEvidence(keyResultId: string) {
  return useQuery({
    queryKey: queryKeys.evidence(keyResultId),
    queryFn: ({ signal }) => call(endpoints.listEvidence, { params: { id: keyResultId }, signal }),
  });
}
