import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Members of the workspace. */
export function useMembers() {
  return useQuery({
    queryKey: queryKeys.members,
    queryFn: ({ signal }) => call(endpoints.listMembers, { signal }),
  });
}
