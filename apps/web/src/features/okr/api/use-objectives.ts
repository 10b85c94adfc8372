import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Objectives of a cycle, with where their key results stand. */
export function useObjectives(cycleId: string) {
  return useQuery({
    queryKey: queryKeys.objectives(cycleId),
    queryFn: ({ signal }) => call(endpoints.listObjectives, { query: { cycle: cycleId }, signal }),
  });
}
