import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Studies, newest first. */
export function useStudies() {
  return useQuery({
    queryKey: queryKeys.studies,
    queryFn: ({ signal }) => call(endpoints.listStudies, { query: { limit: 200 }, signal }),
  });
}
