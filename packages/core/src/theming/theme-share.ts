import { anytimeShare, type Interval, wilson } from '@plumbline/stats';
import type { Regime } from '../study/index.ts';

/** Share of the respondents whose answers are themed, as a fraction, unadjusted for the number of themes. */
export function themeShare(regime: Regime, count: number, base: number): Interval {
  const of = Math.max(count, base);
  return regime === 'live' ? anytimeShare(count, of) : wilson(count, of);
}
