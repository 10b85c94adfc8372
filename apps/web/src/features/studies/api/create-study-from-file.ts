import { endpoints, type StudyFileInput } from '@plumbline/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Starts a draft from a study file, a template's or one that was kept. */
export function useCreateStudyFromFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: StudyFileInput) => call(endpoints.createStudyFromFile, { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.studies });
    },
  });
}
