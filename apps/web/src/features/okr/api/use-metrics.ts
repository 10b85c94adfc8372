import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Metrics of the workspace. */
export function useMetrics() {
  return useQuery({
    queryKey: queryKeys.metrics,
    queryFn: ({ signal }) => call(endpoints.listMetrics, { query: { limit: 200 }, signal }),
  });
}
