import { endpoints } from '@plumbline/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Scripts to start from. They come with the product and do not change while it runs. */
export function useStudyTemplates() {
  return useQuery({
    queryKey: queryKeys.studyTemplates,
    queryFn: ({ signal }) => call(endpoints.listStudyTemplates, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
