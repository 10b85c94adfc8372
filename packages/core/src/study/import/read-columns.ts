import type { ImportBody, ImportResult } from '@plumbline/contracts';
import { invalid } from '../../shared/errors.ts';
import { readRecords } from './read-records.ts';

type Column = ImportResult['columns'][number];

const recordsLookedAt = 200;
const longestExample = 80;

/** The columns of a file by its first records, each with the first thing it says. @throws invalid_input for a file without any. */
export async function readColumns({ format, data }: Pick<ImportBody, 'format' | 'data'>): Promise<Column[]> {
  const columns = new Map<string, string>();
  let looked = 0;
  for await (const record of readRecords(format, data)) {
    looked += 1;
    if ('fault' in record) continue;
    for (const [name, value] of record.fields) {
      if (!columns.get(name)) columns.set(name, exampleOf(value));
    }
    if (looked >= recordsLookedAt) break;
  }
  if (columns.size === 0) throw invalid('/data', emptyWords(format));
  return [...columns].map(([name, example]) => ({ name, example }));
}

function emptyWords(format: ImportBody['format']): string {
  return format === 'csv'
    ? 'has no rows: the first line names the columns, every further line is one answer'
    : 'has no line that is a JSON object such as {"comment": "…"}';
}

function exampleOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestExample ? `${text.slice(0, longestExample).trimEnd()}…` : text;
}
