import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, day, id, timestamp } from './ids.ts';
import { listOf, listQuery } from './lists.ts';
import { question, questionInput } from './questions/question.ts';
import { longText, text, title, words } from './text.ts';

export const studyState = z.enum(['draft', 'live', 'paused', 'closed']);
export type StudyState = z.infer<typeof studyState>;

/** Respondents by a link attribute: below the line are those who did not do what the key result counts. */
export const cohort = z.strictObject({ attribute: words(64), values: z.array(words(200)).min(1).max(20) });
export type Cohort = z.infer<typeof cohort>;

/** Attributes a link or an import gives to its respondents, e.g. `{first_project: "no"}`. */
export const attributes = z
  .record(
    z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'must start with a letter and hold letters, digits and _'),
    text(200),
  )
  .refine((value) => Object.keys(value).length <= 20, 'at most 20 attributes');
export type Attributes = z.infer<typeof attributes>;

export const cohortSize = z.strictObject({
  attribute: words(64),
  value: words(200),
  size: z.int().min(1).max(1e9),
});
export type CohortSize = z.infer<typeof cohortSize>;

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

export const studyLink = z.object({
  id,
  kind: z.literal('open'),
  attributes,
  token: z.string(),
  url: z.string(),
  createdAt: timestamp,
});
export type StudyLink = z.infer<typeof studyLink>;

const draft = {
  title,
  purpose: longText,
  askedBy: text(200),
  keyResultId: id.nullable(),
  cohort: cohort.nullable(),
  targetN: z.int().min(1).max(100_000).nullable(),
  decisionRule: longText,
  closesOn: day.nullable(),
  cohortSizes: z
    .array(cohortSize)
    .max(100)
    .refine(
      (list) => new Set(list.map((one) => JSON.stringify([one.attribute, one.value]))).size === list.length,
      'a cohort has one size',
    ),
  excludeFlagged: z.boolean(),
  questions: z
    .array(questionInput)
    .max(60)
    .refine((list) => {
      const ids = list.flatMap((q) => (q.id === undefined ? [] : [q.id]));
      return new Set(ids).size === ids.length;
    }, 'question ids must differ'),
};

const studyInput = z.strictObject({
  title: draft.title,
  purpose: draft.purpose.default(''),
  askedBy: draft.askedBy.default(''),
  keyResultId: draft.keyResultId.default(null),
  cohort: draft.cohort.default(null),
  targetN: draft.targetN.default(null),
  decisionRule: draft.decisionRule.default(''),
  closesOn: draft.closesOn.default(null),
  cohortSizes: draft.cohortSizes.default([]),
  excludeFlagged: draft.excludeFlagged.default(false),
  questions: draft.questions.default([]),
});
export type StudyInput = z.input<typeof studyInput>;

const importTarget = z.union([
  z.strictObject({ questionId: id }),
  z.strictObject({ attribute: words(64) }),
  z.strictObject({ respondent: z.literal(true) }),
  z.strictObject({ answeredAt: z.literal(true) }),
]);

export const importBody = z.strictObject({
  format: z.literal('jsonl'),
  /** One JSON object a line. */
  data: text(32_000_000),
  /** What each field of a line is: `{"comment": {"questionId": "…"}}`. Fields without a place are ignored. */
  map: z.record(words(200), importTarget),
  /** The importer's statement of how these respondents consented. */
  consent: words(2_000),
  /** Only check; nothing is kept. */
  dryRun: z.boolean().default(false),
});
export type ImportBody = z.input<typeof importBody>;

export const importResult = z.object({
  accepted: z.int(),
  /** `line` counts from 1. Nothing of a rejected line is kept. */
  rejected: z.array(z.object({ line: z.int(), pointer: z.string(), message: z.string() })),
  interviewIds: z.array(id),
});
export type ImportResult = z.infer<typeof importResult>;

export const studyEndpoints = {
  createStudy: endpoint({
    method: 'POST',
    path: '/studies',
    access: 'study.write',
    summary: 'Start a study draft',
    body: studyInput,
    response: study,
    status: 201,
  }),
  listStudies: endpoint({
    method: 'GET',
    path: '/studies',
    access: 'study.read',
    summary: 'Studies, newest first',
    query: listQuery.extend({ keyResult: id.optional() }),
    response: listOf(studySummary),
  }),
  getStudy: endpoint({
    method: 'GET',
    path: '/studies/:id',
    access: 'study.read',
    summary: 'One study with its draft questions',
    params: byId,
    response: study,
  }),
  updateStudy: endpoint({
    method: 'PATCH',
    path: '/studies/:id',
    access: 'study.write',
    summary: 'Change the draft; takes If-Match',
    params: byId,
    body: z.strictObject(draft).partial(),
    response: study,
  }),
  publishStudy: endpoint({
    method: 'POST',
    path: '/studies/:id/publish',
    access: 'study.write',
    summary: 'Publish the draft as a new immutable version',
    params: byId,
    response: study,
  }),
  closeStudy: endpoint({
    method: 'POST',
    path: '/studies/:id/close',
    access: 'study.write',
    summary:
      'Stop asking; before the quota or the date this is early, and the intervals stay those of a live study',
    params: byId,
    response: study,
  }),
  startWave: endpoint({
    method: 'POST',
    path: '/studies/:id/waves',
    access: 'study.write',
    summary: 'End the wave in the field and start the next one, with a quota of its own',
    params: byId,
    response: study,
  }),
  listStudyVersions: endpoint({
    method: 'GET',
    path: '/studies/:id/versions',
    access: 'study.read',
    summary: 'Published versions, newest first',
    params: byId,
    response: listOf(studyVersion),
  }),
  createLinks: endpoint({
    method: 'POST',
    path: '/studies/:id/links',
    access: 'study.write',
    summary: 'Make an open link; its attributes are the cohorts of its respondents',
    params: byId,
    body: z.strictObject({ kind: z.literal('open').default('open'), attributes: attributes.default({}) }),
    response: z.object({ items: z.array(studyLink) }),
    status: 201,
    idempotent: true,
  }),
  listLinks: endpoint({
    method: 'GET',
    path: '/studies/:id/links',
    access: 'study.write',
    summary: 'Links of a study',
    params: byId,
    response: listOf(studyLink),
  }),
  importAnswers: endpoint({
    method: 'POST',
    path: '/studies/:id/imports',
    access: 'answers.import',
    summary: 'Import past answers',
    params: byId,
    body: importBody,
    response: importResult,
    bodyLimit: 40_000_000,
    idempotent: true,
  }),
  draftStudy: endpoint({
    method: 'POST',
    path: '/key-results/:id/draft-study',
    access: 'study.write',
    summary: 'Draft a study for a key result that slipped',
    params: byId,
    response: study,
    status: 201,
  }),
};
