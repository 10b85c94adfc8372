import type { ImportBody } from '@plumbline/contracts';
import type { Encoding } from '../../../lib/decode.ts';

export interface ImportSource {
  data: string;
  /** Name of the file it came from; null when it was pasted. */
  file: string | null;
  /** How its bytes were read. */
  encoding: Encoding;
}

export const noSource: ImportSource = { data: '', file: null, encoding: 'UTF-8' };

/** JSONL begins with an object; everything else is taken for CSV. */
export function formatOf(data: string): ImportBody['format'] {
  return /^\uFEFF?\s*\{/.test(data) ? 'jsonl' : 'csv';
}

export function countLines(data: string): number {
  return data.split('\n').filter((line) => line.trim() !== '').length;
}

/** Why this cannot be answers, before anybody else has looked at it. */
export function sourceFault({ data, file }: Pick<ImportSource, 'data' | 'file'>): string | undefined {
  if (file !== null && data.trim() === '') return 'This file is empty. Choose one with answers in it.';
  if (/^\uFEFF?\s*\[\s*\{/.test(data))
    return 'This is one JSON list. Put each object on a line of its own, without the brackets around them.';
  if (data.includes('\0')) return 'This is no text file. Save the table as CSV first, then choose that file.';
  return undefined;
}
