import { endpoints, type LinkKind } from '@plumbline/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Links of a study of one kind, newest first, page by page. */
export function useLinks(studyId: string, kind: LinkKind) {
  return useInfiniteQuery({
    queryKey: queryKeys.linksOf(studyId, kind),
    queryFn: ({ signal, pageParam }) =>
      call(endpoints.listLinks, {
        params: { id: studyId },
        query: { kind, limit: 20, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
