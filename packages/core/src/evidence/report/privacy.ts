import { splitFrom } from '../../study/index.ts';
import type { BaseRow } from './queries-counted.ts';

/** What a reader without transcripts asks of one question. */
export type Asking = {
  where: Readonly<Record<string, string>>;
  compare: string | null;
  includeFlagged: boolean;
  /** What readers get who ask for nothing. */
  flaggedByDefault: boolean;
};
/** Whether the base as filtered may be shown, and which groups of the comparison. */
export type Visible = { whole: boolean; groups: ReadonlySet<string> };

/**
 * What may be shown of one question to a reader who sees no base under five, so that none follows by subtraction from
 * other filters either. One attribute: its small values, and the next smallest until the hidden ones are five, are one
 * hidden pool. Several attributes: shown only where every combination of them has no answer or at least five.
 *
 * @param rows bases by the values of `names` (those of the filter and the comparison) and by the flag
 */
export function visibleTo(rows: readonly BaseRow[], names: readonly string[], asking: Asking): Visible {
  const usual = asking.flaggedByDefault ? rows : rows.filter(({ flagged }) => !flagged);
  const open = new Map(names.map((name, at) => [name, openValues(countBy(usual, at))]));
  const filtered = Object.keys(asking.where);
  const allOpen = filtered.every((name) => open.get(name)?.has(asking.where[name] ?? null));
  const table = { rows, usual, names, open, asking };
  const whole = allOpen && soundTable(table, filtered);
  const { compare } = asking;
  if (compare === null || !whole) return { whole, groups: new Set() };
  const sound = soundTable(table, [...new Set([...filtered, compare])]);
  const groups = sound ? [...(open.get(compare) ?? [])] : [];
  return { whole, groups: new Set(groups.filter((value) => value !== null)) };
}

/**
 * Of cells that add up to a known total, those that may be shown: cells of one to four are hidden, and the next
 * smallest with them until the hidden ones add up to five.
 */
export function openValues<K>(counts: ReadonlyMap<K, number>): Set<K> {
  const cells = [...counts].filter(([, n]) => n > 0).sort(([, a], [, b]) => a - b);
  const hidden = cells.filter(([, n]) => n < splitFrom).length;
  let pool = cells.slice(0, hidden).reduce((sum, [, n]) => sum + n, 0);
  let from = hidden;
  while (pool > 0 && pool < splitFrom && from < cells.length) {
    pool += cells[from]?.[1] ?? 0;
    from += 1;
  }
  return new Set(cells.slice(from).map(([value]) => value));
}

type Table = {
  rows: readonly BaseRow[];
  usual: readonly BaseRow[];
  names: readonly string[];
  open: ReadonlyMap<string, ReadonlySet<string | null>>;
  asking: Asking;
};

/** True when no combination of the open values (the hidden ones are one) of these attributes has one to four answers. */
function soundTable({ rows, usual, names, open, asking }: Table, involved: readonly string[]): boolean {
  const toggled = asking.includeFlagged !== asking.flaggedByDefault;
  // One attribute is made sound by its pool.
  if (!toggled && involved.length === 1) return total(usual) >= splitFrom;
  const cells = new Map<string, number>();
  for (const row of toggled ? rows : usual) {
    const key = involved.map((name) => {
      const value = row.values[names.indexOf(name)] ?? null;
      return open.get(name)?.has(value) ? ['open', value] : ['pool'];
    });
    const cell = JSON.stringify(toggled ? [...key, row.flagged] : key);
    cells.set(cell, (cells.get(cell) ?? 0) + row.n);
  }
  return [...cells.values()].every((n) => n === 0 || n >= splitFrom);
}

function countBy(rows: readonly BaseRow[], at: number): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { values, n } of rows) {
    const value = values[at] ?? null;
    counts.set(value, (counts.get(value) ?? 0) + n);
  }
  return counts;
}

function total(rows: readonly BaseRow[]): number {
  return rows.reduce((sum, { n }) => sum + n, 0);
}
