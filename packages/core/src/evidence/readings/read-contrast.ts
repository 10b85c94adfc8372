import {
  type Arm,
  answersToSettle,
  type ContrastVerdict,
  confoundingLimit,
  confoundingValue,
  contrastVerdict,
  fisherExact,
  type RatioClaim,
  runningContrast,
  smallestExpected,
  type Table2x2,
} from '@plumbline/stats';
import { splitFrom } from '../../study/index.ts';
import { armOf, type Contrasted, contrasted } from './contrast-arms.ts';
import { type Ratio, ratiosOf } from './contrast-ratio.ts';
import { type Found, hasLeft, type KindInput } from './found.ts';
import { differingHalves } from './series-halves.ts';
import { moreThan, type Settle } from './series-settle.ts';
import type { ContrastSpec } from './spec.ts';
import type { Bar, ContrastDetail } from './stored-reading.ts';

const smallArm = 10;
const smallExpected = 2;

/**
 * Does the behaviour go with the outcome? The design decides what can be told: a ratio of the outcome, did it to did not,
 * or, where interviews were drawn by outcome and its sizes are not known, only the odds ratio. Always an association.
 */
export function readContrast(input: KindInput<ContrastSpec>): Found {
  const { spec, regime } = input;
  const { people, unsure } = contrasted(spec, input.wording, input.rows);
  const [one, two] = split(spec, people);
  const [first, second] = [armOf(one), armOf(two)];
  const cohort = spec.design === 'outcome_sampled' ? sizesOf(input, [first, second]) : null;
  const refused = spec.design === 'outcome_sampled' && cohort === null;
  const table: Table2x2 = [
    [first.x, first.n - first.x],
    [second.x, second.n - second.x],
  ];
  const enough = first.n >= splitFrom && second.n >= splitFrom;
  const { ratio, odds, exposed } = ratiosOf(answersOf(spec, people), { spec, cohort, regime });
  const number = refused ? odds : ratio;
  const closed =
    regime === 'closed'
      ? { ratio, odds }
      : ratiosOf(answersOf(spec, people), { spec, cohort, regime: 'closed' });
  const limits = enough ? limitsOf(number) : null;
  const ruling = rulingOf(spec, limits, refused);
  const fisherP = enough ? fisherExact(table).twoSided : null;
  const verdict = verdicts[ruling.direction];
  return {
    n: people.length,
    cell: null,
    estimate: enough ? number.estimate : null,
    lower: limits?.lower ?? null,
    upper: finite(limits?.upper ?? null),
    line: 1,
    direction: 'increase',
    scale: 'ratio',
    axis: axisOf(spec, limits),
    method: number.method,
    halves: differingHalves({ type: 'share', marks: one }) ?? differingHalves({ type: 'share', marks: two }),
    verdict,
    bar: barOf(first, second, table),
    p: enough && fisherP !== null ? pOf(answersOf(spec, people), regime, fisherP) : null,
    drifted: number.drifted || hasLeft(number),
    settle: enough && verdict === 'open' ? settle(refused ? closed.odds : closed.ratio, people.length) : null,
    series: null,
    missing: unsure,
    weighting: null,
    listed: null,
    detail: {
      kind: 'contrast',
      first,
      second,
      cohort,
      refused,
      odds: shown(enough ? odds : null),
      exposed: enough ? exposed : null,
      eValue: enough && !refused ? eValueOf(number) : null,
      fisherP,
      unsure,
      ruling,
    },
  };
}

const verdicts = { supported: 'met', contradicted: 'missed', inconclusive: 'open' } as const;

/** Groups by outcome, marked by behaviour, when drawn by outcome; else by behaviour, marked by outcome. */
function split({ design }: ContrastSpec, people: readonly Contrasted[]): [boolean[], boolean[]] {
  const byOutcome = design === 'outcome_sampled';
  const marks = (first: boolean) =>
    people
      .filter(({ outcome, did }) => (byOutcome ? outcome : did) === first)
      .map(({ outcome, did }) => (byOutcome ? did : outcome));
  return [marks(true), marks(false)];
}

function answersOf({ design }: ContrastSpec, people: readonly Contrasted[]) {
  const byOutcome = design === 'outcome_sampled';
  return people.map(({ outcome, did }) => ({
    arm: (byOutcome ? outcome : did) ? ('first' as const) : ('second' as const),
    yes: byOutcome ? did : outcome,
  }));
}

/** Sizes of both groups; null when one is not known, or smaller than those interviewed from it. */
function sizesOf(
  { spec, cohortSizes }: KindInput<ContrastSpec>,
  [one, two]: [Arm, Arm],
): ContrastDetail['cohort'] {
  const { attribute, yes, no } = spec.outcome;
  const sizeOf = (value: string) =>
    cohortSizes.find((of) => of.attribute === attribute && of.value === value)?.size ?? 0;
  const [first, second] = [sizeOf(yes), sizeOf(no)];
  return first > 0 && second > 0 && first >= one.n && second >= two.n ? { first, second } : null;
}

function limitsOf({ lower, upper }: Ratio): { lower: number; upper: number } | null {
  return lower === null || upper === null ? null : { lower, upper };
}

/**
 * The odds ratio lies farther from 1 than the ratio it stands for, so it can deny a size from above and never show one.
 */
function rulingOf(
  { claim }: ContrastSpec,
  limits: { lower: number; upper: number } | null,
  refused: boolean,
): ContrastVerdict {
  const ruling = contrastVerdict(limits, claimOf(claim), claim.minimumMeaningful);
  if (!refused || ruling.magnitude === null) return ruling;
  const denied = limits !== null && limits.upper < claim.ratio && claim.comparator === 'at_least';
  const unknown = claim.comparator === 'at_least' ? ('not_shown' as const) : ('inconclusive' as const);
  return { ...ruling, magnitude: denied ? 'contradicted' : unknown };
}

function claimOf({ comparator, ratio }: ContrastSpec['claim']): RatioClaim {
  return comparator === 'above_one' ? { kind: comparator } : { kind: comparator, ratio };
}

function barOf(first: Arm, second: Arm, table: Table2x2): Bar | null {
  if (first.n < smallArm || second.n < smallArm) return 'small_arm';
  return smallestExpected(table) < smallExpected ? 'small_expected' : null;
}

function pOf(answers: ReturnType<typeof answersOf>, regime: 'live' | 'closed', fisherP: number): number {
  return regime === 'closed' ? fisherP : Math.min(1, Math.exp(-runningContrast(answers).maxLogE));
}

function eValueOf({ estimate, lower, upper }: Ratio): ContrastDetail['eValue'] {
  if (estimate === null || lower === null || upper === null) return null;
  const limit = confoundingLimit(estimate, estimate >= 1 ? lower : upper);
  return { point: finite(confoundingValue(estimate)), limit: finite(limit) };
}

/** On the log scale the closed interval shrinks with the root of the answers. */
function settle({ estimate, lower, upper }: Ratio, n: number): Settle | null {
  if (estimate === null || lower === null || upper === null) return null;
  if (estimate <= 0 || lower <= 0 || !Number.isFinite(upper)) return 'far';
  const needed = answersToSettle(n, 1, (more) => {
    const shrink = Math.sqrt(n / more);
    return {
      lower: estimate * (lower / estimate) ** shrink,
      upper: estimate * (upper / estimate) ** shrink,
    };
  });
  return moreThan(n, needed);
}

/** Powers of two around 1, the claim and the interval. */
function axisOf({ claim }: ContrastSpec, limits: { lower: number; upper: number } | null): [number, number] {
  const low = Math.min(0.5, limits && limits.lower > 0 ? limits.lower : 0.5);
  const high = Math.max(4, claim.ratio, limits && Number.isFinite(limits.upper) ? limits.upper : 4);
  return [2 ** Math.max(-6, Math.floor(Math.log2(low))), 2 ** Math.min(8, Math.ceil(Math.log2(high)))];
}

function shown(ratio: Ratio | null) {
  return {
    estimate: ratio?.estimate ?? null,
    lower: ratio?.lower ?? null,
    upper: finite(ratio?.upper ?? null),
  };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
