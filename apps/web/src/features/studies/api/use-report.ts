import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The report of a study. */
export function useReport(studyId: string) {
  return useQuery({
    queryKey: queryKeys.report(studyId),
    queryFn: ({ signal }) => call(endpoints.getReport, { params: { id: studyId }, signal }),
  });
}
