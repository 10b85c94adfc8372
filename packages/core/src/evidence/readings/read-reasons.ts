import { binomialTest, holm, shareEvidence, singleChoiceShares } from '@plumbline/stats';
import { cellKeys, otherKey, splitFrom } from '../../study/index.ts';
import { evidenceFrom } from '../../theming/index.ts';
import { answeredOnly, type EvidenceRow } from './evidence-rows.ts';
import { type Found, type KindInput, shareAxis, shareFound } from './found.ts';
import { optionsOf, tagsOf } from './option-tags.ts';
import type { Wording } from './queries-answers.ts';
import { type Reckoned, reckon } from './series.ts';
import type { ReasonsSpec } from './spec.ts';

/**
 * What most people named, with an interval that holds for every reason at once; with a claim, the share that names a
 * reason of its tag, against its line. Null when the question's type names no reasons.
 */
export function readReasons(input: KindInput<ReasonsSpec>): Found | null {
  const { spec, wording, regime, seed } = input;
  if (wording === null) return null;
  const rows = answeredOnly(input.rows);
  if (spec.claim) {
    const { tag, atLeast } = spec.claim;
    const marks = rows.map(({ value }) => tagsOf(wording, value).includes(tag));
    const of = { line: atLeast, direction: 'increase' as const, regime, seed };
    return { ...shareFound(tag, marks, of), bar: null, halves: null, detail: { ...noLead } };
  }
  const named = reasonsIn(wording, rows);
  return named && { ...mostNamed(named, input), n: rows.length };
}

/** Keys of reasons with who named each, in order of arrival; `together` when a person may name several. */
export type Named = { keys: string[]; named: string[][]; together: boolean; leastPeople: number };

export function reasonsIn(wording: Wording, rows: readonly EvidenceRow[]): Named | null {
  switch (wording.type) {
    case 'open_ended': {
      const named = rows.flatMap(({ themes }) => (themes === null ? [] : [[...themes]]));
      const keys = [...new Set(named.flat())].sort();
      return { keys, named, together: true, leastPeople: evidenceFrom };
    }
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking': {
      const named = rows.map(({ value }) => cellKeys(wording, value));
      const other = 'allowOther' in wording.config && wording.config.allowOther ? [otherKey] : [];
      const keys = [...optionsOf(wording).map(({ id }) => id), ...other];
      return { keys, named, together: wording.type === 'multiple_choice', leastPeople: 1 };
    }
    default:
      return null;
  }
}

const noLead = { kind: 'reasons' as const, lead: null, tied: [] as string[] };

function mostNamed(reasons: Named, { regime, seed, keyResult, forKey }: KindInput<ReasonsSpec>): Found {
  const { named, leastPeople } = reasons;
  const n = named.length;
  const counts = reasons.keys.map((key) => named.filter((keys) => keys.includes(key)).length);
  const at = forKey === null ? counts.indexOf(Math.max(0, ...counts)) : reasons.keys.indexOf(forKey);
  const most = counts[at] ?? 0;
  const first = reasons.keys[at];
  const shared = {
    n,
    line: null,
    direction: keyResult.direction,
    scale: 'share' as const,
    axis: shareAxis,
    verdict: 'open' as const,
    halves: null,
    bar: null,
    p: null,
    settle: null,
    missing: 0,
  };
  if (n < splitFrom || first === undefined || (forKey === null && most < leastPeople)) {
    const nothing = { estimate: null, lower: null, upper: null, method: 'none/1', drifted: false };
    return { ...shared, ...nothing, cell: null, series: null, detail: { ...noLead } };
  }
  const marks = named.map((keys) => keys.includes(first));
  const { estimate, lower, upper, method, drifted } = shareOfMost(reasons, {
    marks,
    at,
    counts,
    regime,
    seed,
  });
  return {
    ...shared,
    estimate,
    lower,
    upper,
    method,
    drifted,
    cell: { key: first, count: most, of: n },
    series: { type: 'share', marks },
    detail: { kind: 'reasons', ...leadOver(reasons, { first, counts, regime }) },
  };
}

/** Goodman for one pick, Wilson at α ÷ k where a person may name several; live, the sequence at α ÷ k. */
function shareOfMost(
  { keys, together }: Named,
  of: { marks: boolean[]; at: number; counts: number[]; regime: 'live' | 'closed'; seed: string },
): Pick<Reckoned, 'estimate' | 'lower' | 'upper' | 'method' | 'drifted'> {
  const { marks, at, counts, regime, seed } = of;
  if (regime === 'closed' && !together) {
    const share = singleChoiceShares(counts)[at];
    if (share) return { ...share, drifted: false };
  }
  const options = !together && keys.length === 2 ? 1 : keys.length;
  const share = reckon({ type: 'share', marks }, { regime, seed, conf: 1 - 0.05 / options });
  return { ...share, method: share.method.replace('/', '-simultaneous/') };
}

type Lead = { lead: { over: string; p: number; leads: boolean } | null; tied: string[] };

/**
 * The most named against each other reason on the people who named only one of the two, Holm over all of them since the
 * first was chosen after the fact; told of the runner-up.
 */
function leadOver(
  { keys, named }: Named,
  { first, counts, regime }: { first: string; counts: number[]; regime: 'live' | 'closed' },
): Lead {
  const most = counts[keys.indexOf(first)] ?? 0;
  const tied = keys.filter((key, index) => key !== first && counts[index] === most);
  if (tied.length > 0) return { lead: null, tied };
  const others = keys.flatMap((key, index) => (key === first ? [] : [{ key, count: counts[index] ?? 0 }]));
  const pOf = (key: string) => {
    const only = named.filter((one) => one.includes(first) && !one.includes(key)).length;
    const other = named.filter((one) => one.includes(key) && !one.includes(first)).length;
    return regime === 'live'
      ? Math.min(1, others.length * shareEvidence(only, only + other, 0.5).pAnytime)
      : binomialTest(only, only + other, 0.5).twoSided;
  };
  const ps = others.map(({ key }) => pOf(key));
  const adjusted = regime === 'live' ? ps : holm(ps);
  const runnerUp = others.reduce<{ key: string; count: number } | null>(
    (best, one) => (best === null || one.count > best.count ? one : best),
    null,
  );
  if (runnerUp === null || runnerUp.count === 0) return { lead: null, tied: [] };
  const p = adjusted[others.indexOf(runnerUp)] ?? 1;
  return { lead: { over: runnerUp.key, p, leads: p <= 0.05 }, tied: [] };
}
