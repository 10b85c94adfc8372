import { words } from './words.ts';

export type Interval = readonly [lower: number, upper: number];

/** Between a number and its unit: no line break. */
const gap = '\u00a0';
const minus = '\u2212';
export const absent = '–';

export type NumberStyle = { digits?: number; signed?: boolean; locale?: string };

/** A number by locale with a real minus sign; a dash for what is missing or not finite. */
export function formatNumber(value: number | null | undefined, style: NumberStyle = {}): string {
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (value === null || value === undefined || !Number.isFinite(value)) return absent;
  const digits = style.digits ?? (Number.isInteger(value) ? 0 : 1);
  const text = new Intl.NumberFormat(style.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: style.signed ? 'exceptZero' : 'negative',
  }).format(value);
  return text.replace('-', minus);
}

/** A share of 1 as a percentage: 0.524 is "52 %". */
export function formatPercent(share: number | null | undefined, style: NumberStyle = {}): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return absent;
  return `${formatNumber(share * 100, { digits: 0, ...style })}${gap}%`;
}

/** "[23, 79]" of shares 0.23 and 0.79. */
export function formatShareInterval(interval: Interval | null, style: NumberStyle = {}): string {
  return formatInterval(interval && [interval[0] * 100, interval[1] * 100], { digits: 0, ...style });
}

/** "[22, 61 %]": beside a count, where nothing else says what the limits are of. */
export function formatPercentInterval(interval: Interval | null, style: NumberStyle = {}): string {
  return formatShareInterval(interval, style).replace(']', `${gap}%]`);
}

/** "[2.5, 3.6]"; nothing when there is no interval. */
export function formatInterval(interval: Interval | null, style: NumberStyle = {}): string {
  if (!interval || interval.some((limit) => Number.isNaN(limit))) return '';
  const [lower, upper] = interval.map((limit) => formatNumber(limit, { digits: 1, ...style }));
  return `[${lower}, ${upper}]`;
}

/** What may be said of a base: nothing of none, only its size under five, counts up to twenty, then shares. */
export function baseRule(n: number): 'none' | 'size' | 'count' | 'share' {
  if (n <= 0) return 'none';
  if (n < 5) return 'size';
  return n <= 20 ? 'count' : 'share';
}

export type ShareOf = {
  count: number | null;
  n: number;
  share?: number | null;
  interval?: Interval | null;
  locale?: string;
};

/** The two parts of a share as the base allows them: "52 %" and "[23, 79]", or "8 of 20" and "[22, 61 %]". */
export function shareParts({ count, n, share, interval = null, locale }: ShareOf): [string, string] {
  const style = locale === undefined ? {} : { locale };
  if (count === null) return ['< 5', ''];
  switch (baseRule(n)) {
    case 'none':
      return ['', ''];
    case 'size':
      return [`n${gap}${formatNumber(n, style)}`, ''];
    case 'count':
      return [
        words.ofN(formatNumber(count, style), formatNumber(n, style)),
        formatPercentInterval(interval, style),
      ];
    case 'share':
      return [formatPercent(share ?? count / n, style), formatShareInterval(interval, style)];
  }
}

/** "52 % [23, 79]" or "8 of 20 [22, 61 %]" in one string. */
export function formatShare(of: ShareOf): string {
  return shareParts(of)
    .filter((part) => part !== '')
    .join(' ');
}

/** "1st", "2nd", "10th". */
export function formatPlace(place: number): string {
  return words.ordinals[place - 1] ?? words.ordinal(place);
}
