import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Cycles, newest first. */
export function useCycles() {
  return useQuery({
    queryKey: queryKeys.cycles,
    queryFn: ({ signal }) => call(endpoints.listCycles, { signal }),
  });
}
