import { endpoints } from '@plumbline/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';
import { fileName, keepFile } from '../../../lib/keep-file.ts';

/** Fetches the report file and hands it to the browser to keep. */
export function useExportStudy(studyId: string) {
  return useMutation({
    mutationFn: async () => {
      const file = await call(endpoints.exportStudy, { params: { id: studyId } });
      keepFile(JSON.stringify(file), `${fileName(file.study.title)}-report.json`);
    },
  });
}
