import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { invalid } from '../../shared/errors.ts';
import { delimiterOf } from '../delimiter.ts';
import type { ImportRecord } from './records.ts';

type Cells = { cells: string[]; line: number };
type Parsed = { record: string[]; info: { lines: number } };
const bytesAtATime = 256 * 1024;

/**
 * Comma, semicolon or tab, the first line names the columns, quotes may hold line breaks; blank lines aside.
 * A record counts by the line it begins on.
 * @throws invalid_input for what is no CSV, and for columns that cannot be told apart.
 */
export async function* readCsv(data: string): AsyncGenerator<ImportRecord> {
  let columns: string[] | null = null;
  for await (const { cells, line } of recordsOf(data)) {
    if (columns === null) columns = columnsOf(cells);
    else yield recordOf(columns, cells, line);
  }
}

async function* recordsOf(data: string): AsyncGenerator<Cells> {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(data),
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    info: true,
  });
  try {
    const records: AsyncIterable<Parsed> = Readable.from(bytesOf(data)).pipe(parser);
    for await (const { record, info } of records)
      yield { cells: record, line: info.lines - breaksIn(record) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid('/data', faultOf(error));
  }
}

function* bytesOf(data: string): Generator<Buffer> {
  const bytes = Buffer.from(data);
  for (let start = 0; start < bytes.length; start += bytesAtATime) {
    yield bytes.subarray(start, start + bytesAtATime);
  }
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

/** A column without a name is called by its place. */
function columnsOf(head: readonly string[]): string[] {
  const columns = head.map((name, index) => name.trim() || `Column ${index + 1}`);
  const twice = columns.find((name, at) => columns.indexOf(name) < at);
  if (twice === undefined) return columns;
  throw invalid('/data', `names the column “${twice}” twice: give one of them another name`);
}

function recordOf(columns: readonly string[], cells: readonly string[], line: number): ImportRecord {
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (extra || cells.length < columns.length) {
    const fault = `has ${cells.length} cells where the first line names ${columns.length} columns: a text with a separator in it needs quotes`;
    return { line, fault };
  }
  return { line, fields: new Map(columns.map((name, at) => [name, cells[at]?.trim() ?? ''])) };
}

function faultOf(error: CsvError): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'is not CSV: a quote is opened and never closed';
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return `is not CSV: in line ${String(error.lines)} a quote stands inside a text; write it twice ("") and put the text in quotes`;
    default:
      return `is not CSV: ${error.message}`;
  }
}
