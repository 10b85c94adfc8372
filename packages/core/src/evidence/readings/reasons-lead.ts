import { binomialTest, holm, normalP, shareEvidence, weightedMean } from '@plumbline/stats';
import type { Weights } from '../weighting/weigh.ts';

/** Keys of reasons, and those that each person named. */
type Named = { keys: readonly string[]; named: readonly (readonly string[])[] };
type Lead = { lead: { over: string; p: number; leads: boolean } | null; tied: string[] };
type Against = { first: string; weights: Weights | null; regime: 'live' | 'closed' };

const level = 0.05;
const alike = 1e-12;

/**
 * The most named against each other reason on the people who named only one of the two, Holm over all of them since the
 * first was chosen after the fact; told of the runner-up.
 * @param of.sizes of the reasons in order of their keys: people who named them, or the share of all that these stand for
 */
export function leadOver(reasons: Named, of: Against & { sizes: readonly number[] }): Lead {
  const { keys } = reasons;
  const { first, sizes, regime } = of;
  const most = sizes[keys.indexOf(first)] ?? 0;
  const tied = keys.filter((key, index) => key !== first && Math.abs((sizes[index] ?? 0) - most) < alike);
  if (tied.length > 0) return { lead: null, tied };
  const others = keys.flatMap((key, index) => (key === first ? [] : [{ key, size: sizes[index] ?? 0 }]));
  const ps = others.map(({ key }) => pOver(reasons, key, of));
  const adjusted = regime === 'live' ? ps.map((p) => Math.min(1, others.length * p)) : holm(ps);
  const runnerUp = others.reduce<{ key: string; size: number } | null>(
    (best, one) => (best === null || one.size > best.size ? one : best),
    null,
  );
  if (runnerUp === null || runnerUp.size === 0) return { lead: null, tied: [] };
  const p = adjusted[others.indexOf(runnerUp)] ?? 1;
  return { lead: { over: runnerUp.key, p, leads: p <= level }, tied: [] };
}

function pOver({ named }: Named, key: string, { first, weights, regime }: Against): number {
  const ahead = named.map((one) => Number(one.includes(first)) - Number(one.includes(key)));
  if (weights !== null) return weightedP(ahead, weights, regime);
  const only = ahead.filter((one) => one > 0).length;
  const both = ahead.filter((one) => one !== 0).length;
  return regime === 'live' ? shareEvidence(only, both, 0.5).pAnytime : binomialTest(only, both, 0.5).twoSided;
}

/** Paired on the people, by the linearised error; no weighted test holds at every look. */
function weightedP(ahead: readonly number[], { each }: Weights, regime: 'live' | 'closed'): number {
  const { estimate, se } = weightedMean(ahead, each);
  return regime === 'live' || estimate === null || se === null ? 1 : normalP(estimate, se);
}
