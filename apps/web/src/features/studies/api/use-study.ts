import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** One study with its draft questions. */
export function useStudy(id: string) {
  return useQuery({
    queryKey: queryKeys.study(id),
    queryFn: ({ signal }) => call(endpoints.getStudy, { params: { id }, signal }),
  });
}
