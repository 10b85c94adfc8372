import { endpoints } from '@plumbline/contracts';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../lib/http.ts';
import { formatOf, type ImportSource } from '../import/import-source.ts';

const typingPauseMs = 400;

/** The columns of a file as the server reads them, once the typing pauses; nothing is kept. */
export function useImportColumns(studyId: string, { data, file }: ImportSource) {
  const { mutate, reset, ...read } = useMutation({
    mutationFn: (text: string) =>
      call(endpoints.importAnswers, {
        params: { id: studyId },
        body: { format: formatOf(text), data: text, map: {}, dryRun: true },
      }),
  });
  useEffect(() => {
    reset();
    if (data.trim() === '') return;
    const timer = setTimeout(() => mutate(data), file === null ? typingPauseMs : 0);
    return () => clearTimeout(timer);
  }, [data, file, mutate, reset]);
  // What was read of an earlier text says nothing about this one.
  const columns = read.variables === data ? read.data?.columns : undefined;
  return { columns, error: read.variables === data ? read.error : null, isPending: read.isPending };
}
