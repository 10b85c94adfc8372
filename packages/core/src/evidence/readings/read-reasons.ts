import { singleChoiceShares, weightedMean } from '@plumbline/stats';
import { cellKeys, otherKey, splitFrom } from '../../study/index.ts';
import { evidenceFrom } from '../../theming/index.ts';
import { type BasisFound, basisOf, toldBasis } from './basis.ts';
import { answeredOnly, type EvidenceRow } from './evidence-rows.ts';
import { type Found, type KindInput, shareAxis, shareFound } from './found.ts';
import { optionsOf, tagsOf } from './option-tags.ts';
import type { Wording } from './queries-answers.ts';
import { leadOver } from './reasons-lead.ts';
import { reckon } from './reckon.ts';
import type { Reckoned } from './series.ts';
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
    const basis = basisOf(rows, input.known);
    const of = { line: atLeast, direction: 'increase' as const, regime, seed, basis };
    return { ...shareFound(tag, marks, of), bar: null, halves: null, detail: { ...noLead } };
  }
  const named = reasonsIn(wording, rows);
  return named && { ...mostNamed(named, input), n: rows.length };
}

/** Keys of reasons with who named each, in order of arrival; `together` when a person may name several. */
export type Named = {
  keys: string[];
  named: string[][];
  /** Who named them. */
  rows: readonly EvidenceRow[];
  together: boolean;
  leastPeople: number;
};

export function reasonsIn(wording: Wording, rows: readonly EvidenceRow[]): Named | null {
  switch (wording.type) {
    case 'open_ended': {
      const themed = rows.filter(({ themes }) => themes !== null);
      const named = themed.map(({ themes }) => [...(themes ?? [])]);
      const keys = [...new Set(named.flat())].sort();
      return { keys, named, rows: themed, together: true, leastPeople: evidenceFrom };
    }
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking': {
      const named = rows.map(({ value }) => cellKeys(wording, value));
      const other = 'allowOther' in wording.config && wording.config.allowOther ? [otherKey] : [];
      const keys = [...optionsOf(wording).map(({ id }) => id), ...other];
      return { keys, named, rows, together: wording.type === 'multiple_choice', leastPeople: 1 };
    }
    default:
      return null;
  }
}

const noLead = { kind: 'reasons' as const, lead: null, tied: [] as string[] };

function mostNamed(
  reasons: Named,
  { regime, seed, keyResult, forKey, known }: KindInput<ReasonsSpec>,
): Found {
  const { named, leastPeople } = reasons;
  const n = named.length;
  const counts = reasons.keys.map((key) => named.filter((keys) => keys.includes(key)).length);
  const basis = basisOf(reasons.rows, known);
  const sizes = sizesOf(reasons, counts, basis);
  const at = forKey === null ? sizes.indexOf(Math.max(0, ...sizes)) : reasons.keys.indexOf(forKey);
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
    const alone = { weighting: null, listed: null };
    return { ...shared, ...nothing, ...alone, cell: null, series: null, detail: { ...noLead } };
  }
  const marks = named.map((keys) => keys.includes(first));
  const asked = { marks, at, counts, regime, seed };
  const { estimate, lower, upper, method, drifted } = shareOfMost(reasons, { ...asked, basis });
  const { weights, listed } = basis;
  return {
    ...shared,
    estimate,
    lower,
    upper,
    method,
    drifted,
    cell: { key: first, count: most, of: n },
    ...toldBasis(basis, () => shareOfMost(reasons, { ...asked, basis: { ...basis, weights: null } })),
    series: { type: 'share', marks, weights, listed },
    detail: { kind: 'reasons', ...leadOver(reasons, { first, sizes, weights, regime }) },
  };
}

/** How much each reason was named: by so many people, or by people who stand for so many. */
function sizesOf({ keys, named }: Named, counts: number[], { weights }: BasisFound): number[] {
  if (weights === null) return counts;
  return keys.map((key) => {
    const marks = named.map((one) => Number(one.includes(key)));
    return weightedMean(marks, weights.each).estimate ?? 0;
  });
}

/** Goodman for one pick of a crowd, else Wilson at α ÷ k; live, the sequence at α ÷ k. */
function shareOfMost(
  { keys, together }: Named,
  of: {
    marks: boolean[];
    at: number;
    counts: number[];
    regime: 'live' | 'closed';
    seed: string;
    basis: BasisFound;
  },
): Pick<Reckoned, 'estimate' | 'lower' | 'upper' | 'method' | 'drifted'> {
  const { marks, at, counts, regime, seed } = of;
  const { weights, listed } = of.basis;
  const plain = weights === null && listed === null;
  if (regime === 'closed' && !together && plain) {
    const share = singleChoiceShares(counts)[at];
    if (share) return { ...share, drifted: false };
  }
  const options = !together && keys.length === 2 ? 1 : keys.length;
  const share = reckon({ type: 'share', marks, weights, listed }, { regime, seed, conf: 1 - 0.05 / options });
  return { ...share, method: share.method.replace('/', '-simultaneous/') };
}
