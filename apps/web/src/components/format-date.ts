export type Moment = string | number | Date;
export type DateStyle = 'day' | 'year' | 'time' | 'clock';

const shapes: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit' },
};

/** "5 Nov", with the year or the time when asked, or the time alone. A plain day (2026-11-05) is that day in every time zone. */
export function formatDate(moment: Moment, style: DateStyle = 'day', locale: string = dateLocale()): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '–';
  const timeZone = isPlainDay(moment) ? 'UTC' : undefined;
  return new Intl.DateTimeFormat(locale, { ...shapes[style], ...(timeZone && { timeZone }) }).format(date);
}

/** "12 minutes ago", "yesterday"; past a week the day itself. */
export function formatRelative(
  moment: Moment,
  now: Moment = Date.now(),
  locale: string = dateLocale(),
): string {
  const then = new Date(moment).getTime();
  const seconds = (then - new Date(now).getTime()) / 1000;
  if (Number.isNaN(seconds)) return '–';
  if (Math.abs(seconds) > 7 * day) return formatDate(moment, 'day', locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(seconds) < 45) return relative.format(0, 'second');
  if (Math.abs(seconds) < 45 * 60) return relative.format(Math.round(seconds / 60), 'minute');
  if (Math.abs(seconds) < 22 * hour) return relative.format(Math.round(seconds / hour), 'hour');
  return relative.format(Math.round(seconds / day), 'day');
}

/** 340 seconds are "5:40". */
export function formatDuration(seconds: number | null): string {
  if (seconds === null || !Number.isFinite(seconds)) return '–';
  const whole = Math.max(0, Math.round(seconds));
  const [h, m, s] = [Math.floor(whole / hour), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

const hour = 3600;
const day = 86_400;

function isPlainDay(moment: Moment): boolean {
  return typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment);
}

/** The words are English, so a month must not come in another language: an English reader's own variant, else British order. */
function dateLocale(): string {
  const own = typeof navigator === 'undefined' ? undefined : navigator.language;
  return own?.startsWith('en') && own !== 'en' ? own : 'en-GB';
}
