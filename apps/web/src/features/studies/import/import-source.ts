import type { ImportBody } from '@plumbline/contracts';

export interface ImportSource {
  data: string;
  /** Name of the file it came from; null when it was pasted. */
  file: string | null;
  /** How its bytes were read. */
  encoding: Encoding;
}
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export const noSource: ImportSource = { data: '', file: null, encoding: 'UTF-8' };

/** JSONL begins with an object; everything else is taken for CSV. */
export function formatOf(data: string): ImportBody['format'] {
  return /^\uFEFF?\s*\{/.test(data) ? 'jsonl' : 'csv';
}

/** Bytes as text: UTF-8, UTF-16 by its mark, else as spreadsheets of western Europe write them. */
export function decode(bytes: ArrayBuffer): Pick<ImportSource, 'data' | 'encoding'> {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return read(bytes, 'utf-16le', 'UTF-16');
  if (first === 0xfe && second === 0xff) return read(bytes, 'utf-16be', 'UTF-16');
  try {
    return { data: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return read(bytes, 'windows-1252', 'Windows-1252');
  }
}

function read(bytes: ArrayBuffer, label: string, encoding: Encoding) {
  return { data: new TextDecoder(label).decode(bytes), encoding };
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
