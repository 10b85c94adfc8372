import { bases, chip, direction, strength } from '@plumbline/contracts';
import { z } from 'zod';

const fraction = z.number().nullable();
const arm = z.object({ x: z.int(), n: z.int() });
const limits = { estimate: fraction, lower: fraction, upper: fraction };

/** Why there may be no verdict, whatever the interval says. */
export const bar = z.enum(['few', 'missing', 'weights', 'small_arm', 'small_expected', 'claim_edited']);
export type Bar = z.infer<typeof bar>;

export const contrastDetail = z.object({
  kind: z.literal('contrast'),
  /** x of n did it: among those with the outcome and those without; for other designs the outcome among those who did. */
  first: arm,
  second: arm,
  /** Known sizes of the groups; null when one is not known. */
  cohort: z.object({ first: z.int(), second: z.int() }).nullable(),
  /** The interviews were drawn by outcome and its sizes are not known: there is no ratio, only odds. */
  refused: z.boolean(),
  odds: z.object(limits),
  exposed: fraction,
  eValue: z.object({ point: fraction, limit: fraction }).nullable(),
  fisherP: fraction,
  unsure: z.int(),
  ruling: z.object({
    direction: z.enum(['supported', 'contradicted', 'inconclusive']),
    wording: z.enum(['no_meaningful_lift', 'above_one_but_small']).nullable(),
    magnitude: z.enum(['supported', 'contradicted', 'inconclusive', 'not_shown']).nullable(),
  }),
});
export type ContrastDetail = z.infer<typeof contrastDetail>;

export const reachDetail = z.object({
  kind: z.literal('reach'),
  fixable: z.int(),
  mismatch: z.int(),
  unclear: z.int(),
  baseline: z.number(),
  /** The ceiling with every unclear answer taken as fixable; the reading's own takes them as a mismatch. */
  high: z.object(limits),
  mismatchShare: z.object(limits),
  /** Share of the fixable friction that has to go for the target: with the unclear left out, and taken as fixable. */
  needed: z.object({ low: fraction, high: fraction }),
});
export type ReachDetail = z.infer<typeof reachDetail>;

/** Answers counted by the known sizes of groups, or why they are not though sizes are known. */
const weighting = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('weighted'),
    attributes: z.array(z.string()),
    effectiveN: z.number(),
    designEffect: z.number(),
    trimmed: z.int(),
    gap: z.number(),
    /** Respondents in the smallest group that the weights tell apart. */
    smallest: z.int(),
    unweighted: z.object(limits),
  }),
  z.object({
    state: z.literal('refused'),
    reason: z.enum(['empty_level', 'unknown_level', 'totals_differ', 'no_convergence', 'too_unequal']),
    attribute: z.string().nullable(),
    value: z.string().nullable(),
  }),
]);

export const reasonsDetail = z.object({
  kind: z.literal('reasons'),
  /** The most named against the runner-up: only a tested lead is one. Keys of cells. */
  lead: z.object({ over: z.string(), p: z.number(), leads: z.boolean() }).nullable(),
  tied: z.array(z.string()),
});
export const experienceDetail = z.object({
  kind: z.literal('experience'),
  /** Grades of a SUS that the interval reaches, best first. */
  grades: z.array(z.string()),
  /** Left out of the base: those who no longer use it, or SUS forms with two or more gaps. */
  excluded: z.int(),
  /** SUS forms with the same answer ten times. */
  straightLined: z.int(),
});
const detail = z.discriminatedUnion('kind', [
  contrastDetail,
  reachDetail,
  reasonsDetail,
  experienceDetail,
  z.object({ kind: z.literal('objection') }),
]);
export type Detail = z.infer<typeof detail>;

/**
 * A reading as it is kept: inputs, method and result. Numbers and ids, never words: labels and sentences are made
 * when it is read. A share's numbers are fractions, a mean's scale points, a net promoter score −100 to 100; a ratio
 * without an upper limit has a null there.
 */
export const storedReading = z.object({
  n: z.int(),
  bases,
  /** Respondents in the cell that the estimate is the share of; null for a mean or a score. */
  cell: z.object({ key: z.string(), count: z.int(), of: z.int() }).nullable(),
  ...limits,
  line: fraction,
  direction,
  scale: z.enum(['share', 'points', 'nps', 'sus', 'ratio']),
  axis: z.tuple([z.number(), z.number()]),
  method: z.string(),
  regime: z.enum(['live', 'closed']),
  verdict: z.enum(['met', 'missed', 'open']),
  /** What the verdict means for the key result, as lists count it. */
  chip,
  strength,
  /** The factor that keeps it from being stronger. */
  weakest: z.string().default('nothing'),
  bar: bar.nullable().default(null),
  /** Missing ÷ shown; null when nobody was shown the question. */
  missing: fraction,
  weighting: weighting.nullable().default(null),
  /** People on the list that everybody was drawn from; null where others could answer too. */
  listed: z.int().nullable().default(null),
  /** A yes/no share if all who are missing had said no, or yes. */
  worst: z.object({ lower: z.number(), upper: z.number() }).nullable().default(null),
  /** Exact, or by any look while live, of the claim's line; for Holm. Null where the kind has no test. */
  p: fraction.default(null),
  drifted: z.boolean().default(false),
  halves: z.object({ early: z.number(), late: z.number() }).nullable().default(null),
  settle: z
    .union([z.int(), z.literal('far')])
    .nullable()
    .default(null),
  exploratory: z.boolean().default(false),
  /** The key result's target when the first answer was counted; a later one was not there to be tested. */
  claimedTarget: fraction.default(null),
  /** Fingerprints of what the key result counted, and of whom, when the first answer was; another one makes it stale. */
  defined: z.object({ metric: z.string(), counted: z.string() }).nullable().default(null),
  machineCoded: z.boolean().default(false),
  wave: z.int().default(1),
  previous: z
    .object({
      wave: z.int(),
      n: z.int(),
      ...limits,
      change: z.object(limits).nullable(),
      /** As `weighting.smallest`; null where it is not weighted. */
      smallest: z.int().nullable().default(null),
    })
    .nullable()
    .default(null),
  flagged: z
    .object({ interviews: z.int(), counted: z.boolean(), other: z.object({ n: z.int(), ...limits }) })
    .nullable()
    .default(null),
  /** Respondents this wave of the link has lost to withdrawal so far. */
  withdrawn: z.int().default(0),
  /** What made it differ from the reading before. */
  reason: z.enum(['answers', 'withdrawal']).default('answers'),
  /** Answers that count and were put right after the cut. */
  corrected: z.int().default(0),
  /** Interviews finished after the cut, counted nowhere. */
  late: z.int().default(0),
  cutAt: z.string().nullable().default(null),
  lastAnswerAt: z.string().nullable().default(null),
  arrivalIndex: z.int(),
  /** 0 where no question is asked. */
  questionRevision: z.int(),
  studyVersion: z.int().nullable(),
  codebookVersion: z.int().nullable(),
  /** Answers to an open question that were not themed yet. */
  uncoded: z.int(),
  detail: detail.nullable().default(null),
});
export type StoredReading = z.infer<typeof storedReading>;

/** True when someone who looks at the card would see another digit, word or colour. */
export function looksDifferent(before: StoredReading | undefined, after: StoredReading): boolean {
  return before === undefined || shown(before) !== shown(after);
}

const digits = { share: 2, points: 1, nps: 0, sus: 1, ratio: 2 } as const;
const unseen: readonly string[] = ['arrivalIndex', 'lastAnswerAt', 'reason', 'defined'];

/** Keys in the schema's order, numbers as the page rounds them. */
function shown(reading: StoredReading): string {
  const places = digits[reading.scale];
  return JSON.stringify(storedReading.parse(reading), (key, value: unknown) => {
    if (unseen.includes(key)) return undefined;
    if (typeof value !== 'number' || Number.isInteger(value)) return value;
    return value.toFixed(['estimate', 'lower', 'upper'].includes(key) ? places : 2);
  });
}
