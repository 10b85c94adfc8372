import type { Estimate } from '@plumbline/contracts';

/** Keeps a number with its unit and its interval in one line. */
const gap = '\u00a0';
const smallBase = 20;
/** Below this many answers only their number is told, no split. */
export const splitFrom = 5;
/** Below this many nothing is said to be above or below another. */
export const verdictFrom = 10;

/** "8 of 20" for small bases, "13 of 32, 41 % [26, 58]" above. */
export function shareWords(
  cell: { count: number | null; lower: number | null; upper: number | null },
  n: number,
) {
  const count = cell.count ?? 0;
  if (n <= smallBase || cell.lower === null || cell.upper === null) return `${count} of ${n}`;
  const interval = `[${percent(cell.lower)},${gap}${percent(cell.upper)}]`;
  return `${count} of ${n}, ${percent(count / n)}${gap}%${gap}${interval}`;
}

/** "3.1 [2.5, 3.6]", or the estimate alone without an interval. */
export function meanWords({ estimate, lower, upper }: Estimate): string {
  if (estimate === null) return 'no value';
  return lower === null || upper === null
    ? oneDigit(estimate)
    : `${oneDigit(estimate)}${gap}[${oneDigit(lower)},${gap}${oneDigit(upper)}]`;
}

/** "+12 [−4, +27]". */
export function npsWords({ estimate, lower, upper }: Estimate): string {
  if (estimate === null) return 'no value';
  return lower === null || upper === null
    ? signed(estimate)
    : `${signed(estimate)}${gap}[${signed(lower)},${gap}${signed(upper)}]`;
}

/** What is said instead of a finding while there are too few answers; null from five on. */
export function tooFew(n: number): string | null {
  if (n === 0) return 'Nobody has answered yet.';
  if (n < splitFrom) return `${n} ${n === 1 ? 'answer' : 'answers'} so far: too few to split.`;
  return null;
}

export function quoted(label: string): string {
  return `“${label}”`;
}

export function listed(labels: readonly string[]): string {
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function oneDigit(value: number): string {
  return value.toFixed(1).replace('-', '−');
}

function signed(value: number): string {
  const whole = Math.round(value);
  if (whole === 0) return '0';
  return whole > 0 ? `+${whole}` : `−${-whole}`;
}
