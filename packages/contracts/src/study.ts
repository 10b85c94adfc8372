import { z } from 'zod';
import { cohort, cohortSize, cohortTarget } from './cohorts.ts';
import { day, id, timestamp } from './ids.ts';
import { language, studyTranslations } from './languages.ts';
import { question, questionInput } from './questions/question.ts';
import { longText, text, title } from './text.ts';

export const studyState = z.enum(['draft', 'live', 'paused', 'closed']);
export type StudyState = z.infer<typeof studyState>;

export const cadence = z.enum(['once', 'weekly', 'monthly', 'quarterly']);
export type Cadence = z.infer<typeof cadence>;

export const study = z.object({
  id,
  title: z.string(),
  purpose: z.string(),
  /** Who asks, as respondents read it. */
  askedBy: z.string(),
  keyResultId: id.nullable(),
  state: studyState,
  /** The newest published version; null before the first. */
  version: z.int().nullable(),
  /** Raised by every change of the draft; sent as ETag, expected as If-Match. */
  draftRevision: z.int(),
  /** True when the draft differs from the newest published version. */
  hasUnpublishedChanges: z.boolean(),
  cohort: cohort.nullable(),
  targetN: z.int().nullable(),
  /** Written before the first answer. */
  decisionRule: z.string(),
  /** The day it closes by itself, at its end; null when only the quota closes it. */
  closesOn: day.nullable(),
  closedAt: timestamp.nullable(),
  /** quota and date were declared before; a study closed early stays at its live intervals. */
  closedBy: z.enum(['quota', 'date', 'early']).nullable(),
  /** Known sizes of cohorts, so that their members can be weighted: retained 520, churned 480. */
  cohortSizes: z.array(cohortSize),
  /** Finished interviews asked of single cohorts; besides `targetN`, which counts everybody. */
  cohortTargets: z.array(cohortTarget),
  /** How often the study is asked again; each time is a wave. */
  cadence,
  /** The language the study is written in. */
  language,
  /** What respondents read before the first question, in the study's further languages. */
  translations: studyTranslations,
  /** Leaves flagged interviews out of every number; both numbers are shown either way. */
  excludeFlagged: z.boolean(),
  /** The wave that is in the field, from 1. */
  wave: z.int(),
  questions: z.array(question),
  createdAt: timestamp,
  publishedAt: timestamp.nullable(),
});
export type Study = z.infer<typeof study>;

export const studySummary = study.omit({ questions: true }).extend({
  questionCount: z.int(),
  interviews: z.int(),
  /** In the current wave: the target is the target of a wave. */
  finished: z.int(),
  keyResultTitle: z.string().nullable(),
});
export type StudySummary = z.infer<typeof studySummary>;

export const studyVersion = z.object({
  version: z.int(),
  publishedAt: timestamp,
  questions: z.array(z.intersection(question, z.object({ revision: z.int() }))),
});
export type StudyVersion = z.infer<typeof studyVersion>;

/** What people write into a studyDraft. */
export const studyDraft = {
  title,
  purpose: longText,
  askedBy: text(200),
  keyResultId: id.nullable(),
  cohort: cohort.nullable(),
  targetN: z.int().min(1).max(100_000).nullable(),
  decisionRule: longText,
  closesOn: day.nullable(),
  cohortSizes: z.array(cohortSize).max(100).refine(eachOnce, 'a cohort has one size'),
  cohortTargets: z.array(cohortTarget).max(100).refine(eachOnce, 'a cohort has one target'),
  cadence,
  language,
  translations: studyTranslations,
  excludeFlagged: z.boolean(),
  questions: z
    .array(questionInput)
    .max(60)
    .refine((list) => {
      const ids = list.flatMap((q) => (q.id === undefined ? [] : [q.id]));
      return new Set(ids).size === ids.length;
    }, 'question ids must differ'),
};

export const studyInput = z.strictObject({
  title: studyDraft.title,
  purpose: studyDraft.purpose.default(''),
  askedBy: studyDraft.askedBy.default(''),
  keyResultId: studyDraft.keyResultId.default(null),
  cohort: studyDraft.cohort.default(null),
  targetN: studyDraft.targetN.default(null),
  decisionRule: studyDraft.decisionRule.default(''),
  closesOn: studyDraft.closesOn.default(null),
  cohortSizes: studyDraft.cohortSizes.default([]),
  cohortTargets: studyDraft.cohortTargets.default([]),
  cadence: studyDraft.cadence.default('once'),
  language: studyDraft.language.default('en'),
  translations: studyDraft.translations.default({}),
  excludeFlagged: studyDraft.excludeFlagged.default(false),
  questions: studyDraft.questions.default([]),
});
export type StudyInput = z.input<typeof studyInput>;

function eachOnce(list: readonly { attribute: string; value: string }[]): boolean {
  return new Set(list.map((one) => JSON.stringify([one.attribute, one.value]))).size === list.length;
}
