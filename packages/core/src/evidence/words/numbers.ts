import type { StoredReading } from '../readings/stored-reading.ts';

/** Keeps a number with its unit and its interval in one line. */
const gap = '\u00a0';
type Scale = StoredReading['scale'];
type Limits = { lower: number | null; upper: number | null };

export function percent(share: number): string {
  return `${Math.round(share * 100)}${gap}%`;
}

/** A number of a scale as the page rounds it: "78 %", "3.6", "+12", "72.4", "2.04". */
export function numberOn(scale: Scale, value: number): string {
  switch (scale) {
    case 'share':
      return percent(value);
    case 'nps':
      return signed(Math.round(value));
    case 'ratio':
      return minus(value.toFixed(2));
    case 'points':
    case 'sus':
      return minus(value.toFixed(1));
    default:
      return scale satisfies never;
  }
}

/** "[66, 88 %]", "[1.27, 3.27]", "[1.27, ∞]"; empty without limits. */
export function intervalOn(scale: Scale, { lower, upper }: Limits): string {
  if (lower === null || (upper === null && scale !== 'ratio')) return '';
  const end = upper === null ? '∞' : numberOn(scale, upper);
  const start = scale === 'share' ? String(Math.round(lower * 100)) : numberOn(scale, lower);
  return `[${start},${gap}${end}]`;
}

export function numberWithInterval(scale: Scale, of: Limits & { estimate: number | null }): string {
  if (of.estimate === null) return 'no value';
  const interval = intervalOn(scale, of);
  return interval === '' ? numberOn(scale, of.estimate) : `${numberOn(scale, of.estimate)}${gap}${interval}`;
}

/** A difference of two numbers of a scale with its sign: "+0.2", "−5 points". */
export function differenceOn(scale: Scale, value: number): string {
  if (scale === 'share') return signed(Math.round(value * 100));
  const digits = scale === 'ratio' ? 2 : scale === 'nps' ? 0 : 1;
  const rounded = value.toFixed(digits);
  return Number(rounded) > 0
    ? `+${rounded}`
    : minus(Number(rounded) === 0 ? rounded.replace('-', '') : rounded);
}

export function grouped(count: number): string {
  return count.toLocaleString('en');
}

function signed(whole: number): string {
  if (whole === 0) return '0';
  return whole > 0 ? `+${whole}` : `−${-whole}`;
}

function minus(number: string): string {
  return number.replace('-', '−');
}
