import { endpoints } from '@plumbline/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { everything, queryOf, type ReportView } from '../report-view.ts';

/** The report of a study. Another view of it takes the place of this one once it has come. */
export function useReport(studyId: string, view: ReportView = everything) {
  const query = queryOf(view);
  return useQuery({
    queryKey: queryKeys.report(studyId, JSON.stringify(query)),
    queryFn: ({ signal }) => call(endpoints.getReport, { params: { id: studyId }, query, signal }),
    placeholderData: (previous, last) =>
      last?.queryKey[1] === studyId ? keepPreviousData(previous) : undefined,
  });
}
