import { CsvError, parse } from 'csv-parse/sync';
import { invalid } from '../../shared/errors.ts';
import { delimiterOf } from '../delimiter.ts';

/** A row of a file of people: its line, and its cells by column. */
export type Row = { line: number; cells: ReadonlyMap<string, string> };
export type RowFault = { line: number; pointer: string; message: string };
export type Rows = { columns: string[]; rows: Row[]; faults: RowFault[] };

const mostRows = 10_000;

/** Reads people from CSV (comma, semicolon or tab, names first) or from JSONL. @throws invalid_input for what is neither. */
export function readRows(format: 'csv' | 'jsonl', data: string): Rows {
  const read = format === 'csv' ? readCsv(data) : readJsonLines(data);
  if (read.rows.length + read.faults.length > mostRows) {
    throw invalid('/data', `has more than ${mostRows.toLocaleString('en')} rows: split it`);
  }
  return read;
}

type CsvRecord = { cells: string[]; line: number };

function readCsv(data: string): Rows {
  const [head, ...records] = parseCsv(data);
  const columns = (head?.cells ?? []).map((name) => name.trim());
  const twice = columns.find((name, at) => columns.indexOf(name) < at);
  if (twice !== undefined) throw invalid('/data', `names the column “${twice}” twice`);
  const rows: Row[] = [];
  const faults: RowFault[] = [];
  for (const { cells, line } of records) {
    if (cells.length !== columns.length) {
      const message = `has ${cells.length} cells where the first line names ${columns.length} columns`;
      faults.push({ line, pointer: '', message });
      continue;
    }
    rows.push({ line, cells: new Map(cells.map((cell, at) => [columns[at] ?? '', cell.trim()])) });
  }
  return { columns, rows, faults };
}

function parseCsv(data: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  try {
    parse(data, {
      bom: true,
      delimiter: delimiterOf(data),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, line: lines });
        return null;
      },
    });
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw invalid('/data', `is not CSV: ${error.message}`);
  }
}

function readJsonLines(data: string): Rows {
  const rows: Row[] = [];
  const faults: RowFault[] = [];
  for (const [index, text] of data
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (text.trim() === '') continue;
    const cells = cellsOf(text);
    if (cells === null)
      faults.push({ line: index + 1, pointer: '', message: 'is not a JSON object of texts' });
    else rows.push({ line: index + 1, cells });
  }
  return { columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows, faults };
}

function cellsOf(text: string): Map<string, string> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const entries = Object.entries(value);
    if (entries.some(([, cell]) => typeof cell === 'object' && cell !== null)) return null;
    return new Map(entries.map(([name, cell]) => [name.trim(), String(cell ?? '').trim()]));
  } catch {
    return null;
  }
}
