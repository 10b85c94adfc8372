import { endpoints } from '@plumbline/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { fileName, keepFile } from '../../../lib/keep-file.ts';

/** Fetches the study as one portable file and hands it to the browser to keep. */
export function useKeepStudyFile(studyId: string) {
  return useMutation({
    mutationFn: async () => {
      const file = await call(endpoints.getStudyFile, { params: { id: studyId } });
      keepFile(JSON.stringify(file, null, 2), `${fileName(file.title)}-study.json`);
    },
  });
}
