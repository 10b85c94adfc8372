import { answersToSettle, answersToSettleShare } from '@plumbline/stats';
import { reckon } from './reckon.ts';
import { countOf, type Series, sizeOf } from './series.ts';

/** More answers that would settle it at today's estimate; `far` for more than ten times as many. */
export type Settle = number | 'far';

/** How many more answers until the closed interval, at today's estimate, excludes the line. */
export function settleSeries(series: Series, line: number, seed: string): Settle {
  const n = sizeOf(series);
  const { weights = null, listed = null } = series;
  if (series.type === 'share' && weights === null && listed === null)
    return moreThan(n, answersToSettleShare(countOf(series.marks), line));
  const { estimate, lower, upper } = reckon(series, { regime: 'closed', seed });
  if (estimate === null || lower === null || upper === null) return 'far';
  const needed = answersToSettle(n, line, (more) => {
    const shrink = Math.sqrt(n / more) * leftOf({ n, more, listed });
    return { lower: estimate - (estimate - lower) * shrink, upper: estimate + (upper - estimate) * shrink };
  });
  return moreThan(n, needed);
}

/** A verdict takes ten answers; a closed interval that is clear already still wants one more to be looked at. */
export function moreThan(n: number, needed: number | null): Settle {
  return needed === null ? 'far' : Math.max(needed, 10) - n;
}

/** With more of a list heard, the interval is about fewer people. */
function leftOf({ n, more, listed }: { n: number; more: number; listed: number | null }): number {
  return listed === null || n >= listed ? 1 : Math.sqrt(Math.max(0, listed - more) / (listed - n));
}
