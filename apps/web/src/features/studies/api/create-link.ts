import { type BodyOf, endpoints } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Makes an open link. */
export function useCreateLink(studyId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof endpoints.createLinks>) =>
      call(endpoints.createLinks, { params: { id: studyId }, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.links(studyId) });
    },
  });
}
