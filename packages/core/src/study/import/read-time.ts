import type { DateOrder } from '@plumbline/contracts';

const dayMs = 86_400_000;
const clock = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp][Mm])?)?`;
const zone = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const iso = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${clock}${zone}$`, 'i');
const numeric = new RegExp(String.raw`^(\d{1,2})[./-](\d{1,2})[./-](\d{4})${clock}${zone}$`, 'i');

/**
 * When an answer was given; a time without a zone is UTC, wherever the server stands. Nothing said is now.
 * @returns the instant, or what is wrong in words.
 */
export function readTime(raw: unknown, order: DateOrder, now: Date): Date | { message: string } {
  if (raw === undefined || raw === null || raw === '') return now;
  if (typeof raw !== 'string') return { message: 'is not a date such as 2026-03-01 or 2026-03-01T14:05' };
  const at = instantOf(raw.trim(), order);
  if (at === null) return { message: messageFor(raw.trim(), order) };
  if (at < 0) return { message: 'lies before 1970' };
  return at <= now.getTime() + dayMs ? new Date(at) : { message: 'lies in the future' };
}

function instantOf(raw: string, order: DateOrder): number | null {
  const [, year, month, day, ...rest] = iso.exec(raw) ?? [];
  if (year !== undefined) return instant([year, month, day], rest);
  if (order === 'iso') return null;
  const [, first, second, last, ...time] = numeric.exec(raw) ?? [];
  return instant(order === 'day_first' ? [last, second, first] : [last, first, second], time);
}

/** Null for what no calendar or clock has. */
function instant(date: (string | undefined)[], time: (string | undefined)[]): number | null {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.map(Number);
  const [hours = '0', minutes = '0', seconds = '0', half, offset] = time;
  const hour = hourOf(Number(hours), half);
  const at = Date.UTC(year, month - 1, day, hour, Number(minutes), Number(seconds));
  const read = new Date(at);
  const real =
    read.getUTCMonth() === month - 1 &&
    read.getUTCDate() === day &&
    read.getUTCHours() === hour &&
    Number(minutes) < 60 &&
    Number(seconds) < 60;
  return real ? at - offsetMs(offset) : null;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function offsetMs(offset: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset ?? '') ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function messageFor(raw: string, order: DateOrder): string {
  if (order === 'iso' && numeric.test(raw))
    return 'could be two dates: say whether the day or the month comes first';
  return 'is not a date such as 2026-03-01 or 2026-03-01T14:05';
}
