import { formatDate, type Moment } from '../format-date.ts';
import { toTime } from './pace-geometry.ts';

/** `narrow: 'hidden'` stands so near an end that the words would touch on a phone. */
export type TimeTick = { at: number; text: string; narrow?: 'hidden' };

/** Months by name with the last day at the end; a cycle too short for that gets days. At most five. */
export function timeTicks(start: Moment, end: Moment, locale = 'en-GB'): TimeTick[] {
  const [from, to] = [toTime(start), toTime(end)];
  if (!(to > from)) return [{ at: 0, text: formatDate(start) }];
  const part = (time: number) => ((time - from) / (to - from)) * 100;
  const months = monthsBetween(from, to).filter((time) => part(time) > 12 && part(time) < 86);
  const keep = Math.ceil(months.length / 4);
  const inner =
    months.length > 0
      ? months
          .filter((_, index) => index % keep === 0)
          .map((time) => ({ at: part(time), text: month(time, locale), ...nearEnd(part(time)) }))
      : [1, 2].map((third) => ({ at: (third / 3) * 100, text: dayText(from + ((to - from) * third) / 3) }));
  const first = new Date(from).getUTCDate() === 1 && months.length > 0 ? month(from, locale) : dayText(from);
  return [{ at: 0, text: first }, ...inner, { at: 100, text: dayText(to) }];
}

function nearEnd(part: number): { narrow?: 'hidden' } {
  return part < 28 || part > 72 ? { narrow: 'hidden' } : {};
}

function monthsBetween(from: number, to: number): number[] {
  const date = new Date(from);
  const first = (index: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1 + index, 1);
  const months: number[] = [];
  for (let index = 0; first(index) < to && index < 240; index += 1) months.push(first(index));
  return months;
}

function month(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(time);
}

function dayText(time: number): string {
  return formatDate(new Date(time).toISOString().slice(0, 10));
}
