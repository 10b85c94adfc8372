import type { Cell, Estimate, Option } from '@plumbline/contracts';
import type { Interval } from '@plumbline/stats';
import { splitFrom } from './words.ts';

/** Key of the respondents who wrote their own option; no option id can hold `~`. */
export const otherKey = '~other';

type Choice = Pick<Option, 'label'> & { id: string };

/** Keys of what is said last: "Other", and the options that name nothing. */
export function lastKeys(options: readonly Option[]): string[] {
  return [otherKey, ...options.filter(({ tag }) => tag === 'none').map(({ id }) => id)];
}

/** The options of a question as cells are made of them, "Other" last where it is offered. */
export function choicesOf(config: { options: readonly Choice[]; allowOther?: boolean }): Choice[] {
  const { options, allowOther = false } = config;
  return allowOther ? [...options, { id: otherKey, label: 'Other' }] : [...options];
}

export function labelOf(options: readonly Choice[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id;
}

export function shareCell(key: string, label: string, count: number, share: Interval): Cell {
  return { key, label, count, share: share.estimate, lower: share.lower, upper: share.upper };
}

export function estimateOf({ estimate, lower, upper }: Interval): Estimate {
  return { estimate, lower, upper };
}

/** By count, ties as asked; `last` come last, in that order. Too few answers stay as asked. */
export function byCount(cells: readonly Cell[], n: number, last: readonly string[]): Cell[] {
  if (n < splitFrom) return [...cells];
  const place = ({ key }: Cell) => last.indexOf(key);
  return cells.toSorted((a, b) => place(a) - place(b) || (b.count ?? 0) - (a.count ?? 0));
}

/** The cells with the highest count above 0: one, or several that are tied. */
export function leaders<C extends { count: number | null }>(cells: readonly C[]): C[] {
  const most = Math.max(0, ...cells.map(({ count }) => count ?? 0));
  return most === 0 ? [] : cells.filter(({ count }) => count === most);
}
