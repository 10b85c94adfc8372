import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What a coach would ask about a key result as it stands. */
export function useKeyResultReview(id: string) {
  return useQuery({
    queryKey: queryKeys.keyResultReview(id),
    queryFn: ({ signal }) => call(endpoints.reviewKeyResult, { params: { id }, signal }),
  });
}
