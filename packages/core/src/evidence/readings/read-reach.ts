import { frictionToRemove, headroom, reachVerdict } from '@plumbline/stats';
import { basisOf, toldBasis } from './basis.ts';
import { answeredOnly, type EvidenceRow } from './evidence-rows.ts';
import { type Found, hasLeft, type KindInput } from './found.ts';
import { tagsOf } from './option-tags.ts';
import type { Wording } from './queries-answers.ts';
import { reckon } from './reckon.ts';
import type { Series } from './series.ts';
import { type Settle, settleSeries } from './series-settle.ts';
import type { ReachSpec } from './spec.ts';

export type Friction = 'fixable' | 'mismatch' | 'unclear';

/**
 * The ceiling b + (1 − b) f if every fixable friction went, f the fixable share below the line. The reading's own numbers
 * take the unclear as a mismatch, `detail.high` as fixable. Never a forecast.
 */
export function readReach(input: KindInput<ReachSpec>): Found | null {
  const { spec, wording, regime, seed } = input;
  if (wording === null) return null;
  const rows = answeredOnly(input.rows);
  const coded = rows.map((row) => frictionOf(wording, row));
  const basis = basisOf(rows, input.known);
  const { weights, listed } = basis;
  const count = (of: Friction) => coded.filter((one) => one === of).length;
  const [fixable, mismatch, unclear] = [count('fixable'), count('mismatch'), count('unclear')];
  const shareOf = (...of: Friction[]): Series => ({
    type: 'share',
    marks: coded.map((one) => of.includes(one)),
    weights,
    listed,
  });
  const series = shareOf('fixable');
  const share = reckon(series, { regime, seed });
  const upper = reckon(shareOf('fixable', 'unclear'), { regime, seed });
  const range = { low: headroom(spec.baseline, share), high: headroom(spec.baseline, upper) };
  const verdict = verdicts[reachVerdict(range, spec.target)];
  const { estimate, lower } = range.low;
  return {
    n: coded.length,
    cell: { key: 'fixable', count: fixable, of: coded.length },
    estimate,
    lower,
    // What it could be at most: with the unclear taken as fixable.
    upper: range.high.upper,
    line: spec.target,
    direction: 'increase',
    scale: 'share',
    axis: [0, 1],
    method: range.low.method,
    halves: null,
    verdict,
    bar: null,
    p: null,
    drifted: share.drifted || upper.drifted || hasLeft(share) || hasLeft(upper),
    settle:
      verdict === 'open' && estimate !== null
        ? settle(spec, [series, shareOf('fixable', 'unclear')], {
            ends: [share.estimate, upper.estimate],
            seed,
          })
        : null,
    series,
    missing: 0,
    ...toldBasis(basis, () =>
      headroom(spec.baseline, reckon({ ...series, weights: null }, { regime, seed })),
    ),
    detail: {
      kind: 'reach',
      fixable,
      mismatch,
      unclear,
      baseline: spec.baseline,
      high: numbersOf(range.high),
      mismatchShare: numbersOf(reckon(shareOf('mismatch'), { regime, seed })),
      needed: {
        low: frictionToRemove(spec.baseline, share.estimate ?? portion(fixable, coded.length), spec.target),
        high: frictionToRemove(
          spec.baseline,
          upper.estimate ?? portion(fixable + unclear, coded.length),
          spec.target,
        ),
      },
    },
  };
}

/** Any fundamental mismatch is not fixable, whatever else is named; an untagged option or words of one's own are unclear. */
export function frictionOf(wording: Wording, { value }: Pick<EvidenceRow, 'value'>): Friction {
  const tags = tagsOf(wording, value);
  if (tags.includes('mismatch') || tags.includes('objection')) return 'mismatch';
  return tags.includes('fixable') ? 'fixable' : 'unclear';
}

const verdicts = { not_ruled_out: 'met', out_of_reach: 'missed', open: 'open' } as const;

function portion(x: number, n: number): number {
  return n === 0 ? 0 : x / n;
}

function numbersOf({ estimate, lower, upper }: Pick<Found, 'estimate' | 'lower' | 'upper'>) {
  return { estimate, lower, upper };
}

/** Both ends of the range have to leave the line on the same side. */
function settle(
  { baseline, target }: ReachSpec,
  range: readonly Series[],
  { ends: [low, high], seed }: { ends: [number | null, number | null]; seed: string },
): Settle {
  const line = (target - baseline) / (1 - baseline);
  if (!(line >= 0 && line <= 1) || low === null || high === null) return 'far';
  if (low < line && high >= line) return 'far';
  const needed = range.map((series) => settleSeries(series, line, seed));
  return needed.reduce<Settle>(
    (most, one) => (most === 'far' || one === 'far' ? 'far' : Math.max(most, one)),
    0,
  );
}
