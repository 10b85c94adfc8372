import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Studies drafted for a key result. */
export function useKeyResultStudies(keyResultId: string) {
  return useQuery({
    queryKey: queryKeys.keyResultStudies(keyResultId),
    queryFn: ({ signal }) => call(endpoints.listStudies, { query: { keyResult: keyResultId }, signal }),
  });
}
