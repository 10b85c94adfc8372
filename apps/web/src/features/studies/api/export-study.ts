import { endpoints } from '@plumbline/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../lib/http.ts';

/** Fetches the report file and hands it to the browser to keep. */
export function useExportStudy(studyId: string) {
  return useMutation({
    mutationFn: async () => {
      const file = await call(endpoints.exportStudy, { params: { id: studyId } });
      save(JSON.stringify(file), `${nameOf(file.study.title)}-report.json`);
    },
  });
}

function save(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file once the click returns to the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function nameOf(title: string): string {
  const plain = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-|-$/g, '') || 'study';
}
