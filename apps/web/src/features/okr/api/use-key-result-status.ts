import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Where a key result stands today. */
export function useKeyResultStatus(id: string) {
  return useQuery({
    queryKey: queryKeys.keyResultStatus(id),
    queryFn: ({ signal }) => call(endpoints.getKeyResultStatus, { params: { id }, signal }),
  });
}
