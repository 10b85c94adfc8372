import type { Distribution } from '@plumbline/contracts';
import { mannWhitney, npsDifference, type PointCount, skewness, welch } from '@plumbline/stats';
import { npsWords, type Regime } from '../../study/index.ts';
import { notTold, type Side, type Tested } from './compare-sides.ts';

type Scale = Extract<Distribution, { type: 'scale' }>;
type Scales = Record<'a' | 'b', Side & { found: Scale }> & { regime: Regime };
/** A two-sided p under it is called a difference. */
const alpha = 0.05;

/** Welch's test of two means; Mann–Whitney where answers are skewed or do not vary. Looked at while live it is a look. */
export function compareScales({ a, b, regime }: Scales): Tested {
  const [x, y] = [pointsOf(a.found), pointsOf(b.found)];
  const means = welch(x, y);
  const skewed = [x, y].some((points) => Math.abs(skewness(points) ?? 0) > 1);
  const ranks = mannWhitney(x, y);
  const byRank = skewed || means.p === null;
  const p = byRank ? ranks.p : means.p;
  const [high, low] = (a.found.mean.estimate ?? 0) >= (b.found.mean.estimate ?? 0) ? [a, b] : [b, a];
  const told = `${high.name} answers higher, ${one(high)} on average against ${one(low)} in ${low.name}`;
  const equal = one(high) === one(low);
  const words = verdict({
    said: equal ? `${a.name} and ${b.name} answer alike, ${one(high)} on average` : told,
    differ: p !== null && p < alpha,
    regime,
  });
  return { words, method: byRank ? ranks.method : means.method, p };
}

/** The difference of two net promoter scores. */
export function compareNps({ a, b, regime }: Scales): Tested {
  const [x, y] = [a.found.nps, b.found.nps];
  const nobody = { promoters: 0, passives: 0, detractors: 0 };
  const { p, method } = npsDifference(x ?? nobody, y ?? nobody);
  const bare = (score: Scale['nps']) =>
    npsWords({ estimate: score?.estimate ?? null, lower: null, upper: null });
  const said = `Net promoter score ${bare(x)} in ${a.name}, ${bare(y)} in ${b.name}`;
  return { words: verdict({ said, differ: p !== null && p < alpha, regime }), method, p };
}

function verdict({ said, differ, regime }: { said: string; differ: boolean; regime: Regime }): string {
  if (!differ) return `${said}, but the two ${notTold(regime)}.`;
  return regime === 'live' ? `${said}: they differ so far.` : `${said}: they differ.`;
}

function pointsOf({ cells }: Scale): PointCount[] {
  return cells.map(({ key, count }) => ({ value: Number(key), count: count ?? 0 }));
}

function one({ found }: { found: Scale }): string {
  return (found.mean.estimate ?? 0).toFixed(1);
}
