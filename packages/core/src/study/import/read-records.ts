import { readCsv } from './read-csv.ts';
import { readJsonl } from './read-jsonl.ts';
import type { ImportFormat, ImportRecord } from './records.ts';

/** The lines of a file in their order. @throws invalid_input for what is not of the format. */
export function readRecords(format: ImportFormat, data: string): AsyncGenerator<ImportRecord> {
  return format === 'csv' ? readCsv(data) : readJsonl(data);
}
