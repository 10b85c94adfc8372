import type { CodebookTheme } from '@plumbline/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { invalid } from '../../shared/errors.ts';

export const columns = [
  'id',
  'label',
  'definition',
  'include_when',
  'exclude_when',
  'include_words',
  'exclude_words',
  'locked',
] as const;
type Column = (typeof columns)[number];
/** A line of a codebook's file; a column that the file does not have is not there. */
export type Line = { line: number; cells: ReadonlyMap<Column, string> };

/** Text that a spreadsheet would run is made harmless. */
export function writeCsv(themes: readonly CodebookTheme[]): string {
  const lines = themes.map((theme) => [
    theme.id,
    theme.label,
    theme.definition,
    theme.includeWhen,
    theme.excludeWhen,
    joinWords(theme.includeWords),
    joinWords(theme.excludeWords),
    theme.locked ? 'yes' : 'no',
  ]);
  return stringify([columns, ...lines], { escape_formulas: true, record_delimiter: 'windows', bom: true });
}

/** @throws invalid_input for what is not CSV, or names no label. */
export function readCsv(csv: string): Line[] {
  const [head, ...records] = recordsOf(csv);
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes('label')) throw invalid('/csv', `must name its columns first: ${columns.join(', ')}`);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw invalid('/csv', `names the column “${twice}” twice`);
  return records.map(({ cells, line }) => {
    const known = columns.flatMap((column): [Column, string][] => {
      const at = names.indexOf(column);
      return at === -1 ? [] : [[column, harmed(cells[at] ?? '').trim()]];
    });
    return { line, cells: new Map(known) };
  });
}

function recordsOf(csv: string): { cells: string[]; line: number }[] {
  const records: { cells: string[]; line: number }[] = [];
  try {
    parse(csv, {
      bom: true,
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
    throw invalid('/csv', `is not CSV: ${error.message}`);
  }
}

/** Takes back what made a cell harmless. */
function harmed(cell: string): string {
  return /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;
}

/** Several words in a cell stand between semicolons; one in a word is written with a backslash. */
function joinWords(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\;]/g, '\\$&')).join('; ');
}

export function splitWords(cell: string): string[] {
  const words = cell.match(/(?:\\.|[^\\;])+/gsu) ?? [];
  return words.map((word) => word.replace(/\\(.)/gsu, '$1').trim()).filter((word) => word !== '');
}
