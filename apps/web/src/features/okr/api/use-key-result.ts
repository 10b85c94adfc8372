import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** One key result. */
export function useKeyResult(id: string) {
  return useQuery({
    queryKey: queryKeys.keyResult(id),
    queryFn: ({ signal }) => call(endpoints.getKeyResult, { params: { id }, signal }),
  });
}
