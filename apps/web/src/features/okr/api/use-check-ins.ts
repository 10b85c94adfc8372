import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Check-ins of a key result, newest first. */
export function useCheckIns(id: string) {
  return useQuery({
    queryKey: queryKeys.checkIns(id),
    queryFn: ({ signal }) => call(endpoints.listCheckIns, { params: { id }, signal }),
  });
}
