import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';

export type FileAnswer = {
  /** From the file's `id`, else the number of its line. */
  id: string | number;
  text: string;
};
type Line = { number: number; fields: Record<string, unknown> };

/** Answers of one column of a CSV or JSONL file, in its order. @throws Error naming the line that cannot be read. */
export async function readAnswers(file: string, column: string): Promise<FileAnswer[]> {
  const content = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  const lines = readerFor(file)(content);
  const known = new Set(lines.flatMap(({ fields }) => Object.keys(fields)));
  if (lines.length > 0 && !known.has(column)) {
    throw new Error(`${file} has no column "${column}". It has: ${[...known].join(', ')}.`);
  }
  return lines.map(({ number, fields }) => ({ id: idOf(fields, number), text: textOf(fields[column]) }));
}

function readerFor(file: string): (content: string) => Line[] {
  const extension = extname(file).toLowerCase();
  if (extension === '.csv') return readCsv;
  if (extension === '.jsonl') return readJsonl;
  throw new Error(`${file} must end in .csv or .jsonl.`);
}

function readJsonl(content: string): Line[] {
  return content.split('\n').flatMap((text, index) => {
    if (text.trim() === '') return [];
    return [{ number: index + 1, fields: parseObject(text, index + 1) }];
  });
}

function parseObject(text: string, number: number): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {}
  throw new Error(`Line ${number} is not a JSON object.`);
}

function readCsv(content: string): Line[] {
  const lines: Line[] = [];
  parse(content, {
    columns: true,
    skip_empty_lines: true,
    on_record: (fields: Record<string, unknown>, { lines: read }) => {
      // A quoted field may hold line breaks: a record counts by the line it begins on.
      const inside = Object.values(fields).join().split('\n').length - 1;
      lines.push({ number: read - inside, fields });
      return null;
    },
  });
  return lines;
}

function idOf({ id }: Record<string, unknown>, number: number): string | number {
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? id : number;
}

function textOf(raw: unknown): string {
  return typeof raw === 'string' ? raw : raw === undefined || raw === null ? '' : String(raw);
}
