import { newcombe, npsCounts, npsDifference, welch } from '@plumbline/stats';
import { reckon } from './reckon.ts';
import { countOf, type Reckoned, type Reckoning, type Series } from './series.ts';

export type Change = { estimate: number; lower: number | null; upper: number | null };

/**
 * From one wave to the next. Two closed waves are compared by the test of their kind; while answers arrive each keeps
 * half of the error, and the change lies between the far ends of the two intervals.
 */
export function changeBetween(
  before: { series: Series; reckoning: Reckoning },
  now: { series: Series; reckoning: Reckoning },
): Change | null {
  const closed = before.reckoning.regime === 'closed' && now.reckoning.regime === 'closed';
  if (!closed) return anytimeChange(before, now);
  return isPlain(before.series) && isPlain(now.series)
    ? fixedChange(before.series, now.series)
    : moverChange(before, now);
}

function isPlain({ weights = null, listed = null }: Series): boolean {
  return weights === null && listed === null;
}

/** Two numbers with intervals of their own, weighted or of a list: Newcombe's way with the limits of each. */
function moverChange(...[before, now]: Parameters<typeof changeBetween>): Change | null {
  if (before.series.type !== now.series.type) return null;
  const [then, today] = [reckon(before.series, before.reckoning), reckon(now.series, now.reckoning)];
  if (then.estimate === null || today.estimate === null) return null;
  const estimate = today.estimate - then.estimate;
  if (then.lower === null || then.upper === null || today.lower === null || today.upper === null)
    return { estimate, lower: null, upper: null };
  return {
    estimate,
    lower: estimate - Math.hypot(today.estimate - today.lower, then.upper - then.estimate),
    upper: estimate + Math.hypot(today.upper - today.estimate, then.estimate - then.lower),
  };
}

function fixedChange(before: Series, now: Series): Change | null {
  if (before.type === 'share' && now.type === 'share')
    return changeOf(newcombe(countOf(now.marks), countOf(before.marks)));
  if (before.type === 'mean' && now.type === 'mean') return changeOf(welch(now.values, before.values));
  if (before.type === 'nps' && now.type === 'nps')
    return changeOf(npsDifference(npsCounts(now.values), npsCounts(before.values)));
  return null;
}

function changeOf(found: Pick<Reckoned, 'estimate' | 'lower' | 'upper'>): Change | null {
  const { estimate, lower, upper } = found;
  return estimate === null ? null : { estimate, lower, upper };
}

const halfOfTheError = 0.975;

function anytimeChange(...[before, now]: Parameters<typeof changeBetween>): Change | null {
  if (before.series.type !== now.series.type) return null;
  const [then, today] = [before, now].map(({ series, reckoning }) =>
    reckon(series, { ...reckoning, conf: halfOfTheError }),
  );
  if (!then || !today || then.estimate === null || today.estimate === null) return null;
  return {
    estimate: today.estimate - then.estimate,
    lower: difference(today.lower, then.upper),
    upper: difference(today.upper, then.lower),
  };
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
