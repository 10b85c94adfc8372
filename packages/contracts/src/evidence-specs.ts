import { z } from 'zod';
import { cohort } from './cohorts.ts';
import { id, optionId } from './ids.ts';
import { optionTag } from './questions/options.ts';
import { words } from './text.ts';

export const evidenceKind = z.enum(['experience', 'reasons', 'contrast', 'reach', 'objection']);
export type EvidenceKind = z.infer<typeof evidenceKind>;

const share = z.number().min(0).max(1);
const inCohort = { cohort: cohort.nullable().default(null) };

/** What is the score? For `sus` the question is the first of the ten of its block. */
export const experienceSpec = z.strictObject({
  questionId: id,
  statistic: z.enum(['mean', 'top2', 'share', 'nps', 'ces', 'sus', 'very_disappointed']),
  /** For `share`: the option, or yes. For `very_disappointed`: the option that says so. */
  optionId: z.string().max(64).optional(),
  ...inCohort,
});

/** Why did it slip? Of those below the line; the claim is that a tag is named by at least a share of them. */
export const reasonsSpec = z.strictObject({
  questionId: id,
  ...inCohort,
  claim: z.strictObject({ tag: optionTag, atLeast: share }).nullable().default(null),
});

/** Who did it: those who answered so, or whose link says so. */
export const behaviour = z.union([
  z.strictObject({ questionId: id, optionIds: z.array(optionId).min(1).max(50) }),
  z.strictObject({ attribute: words(64), values: z.array(words(200)).min(1).max(20) }),
]);

/** "> 1": any lift · "≥ R": at least R times · "about R": R times, give or take half. */
export const ratioClaim = z.strictObject({
  comparator: z.enum(['above_one', 'at_least', 'about']),
  ratio: z.number().min(1).max(100).default(1),
  /** Below it a lift is not worth having. */
  minimumMeaningful: z.number().min(1).max(10).default(1.25),
});

/** Does the leading indicator predict the outcome? The design decides what can be estimated. */
export const contrastSpec = z.strictObject({
  behaviour,
  outcome: z.strictObject({ attribute: words(64), yes: words(200), no: words(200) }),
  design: z.enum(['outcome_sampled', 'exposure_sampled', 'whole_cohort']),
  claim: ratioClaim,
});

/** Is the target reachable? A tagged choice question below the line, and the metric's value when the cohort was drawn. */
export const reachSpec = z.strictObject({ questionId: id, ...inCohort, baseline: share, target: share });

/** Is the problem real for them? The share that objects must stay below the line. */
export const objectionSpec = z.strictObject({
  questionId: id,
  ...inCohort,
  tag: optionTag.default('objection'),
  /** For an open question: the themes that are objections. */
  themeIds: z.array(id).max(50).default([]),
  line: share,
});
