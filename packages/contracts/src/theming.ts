import { z } from 'zod';
import { themingState } from './distribution.ts';
import { id, timestamp } from './ids.ts';
import { longText, text, words } from './text.ts';

export const themeOrigin = z.enum(['model', 'keyword', 'person']);
export const codingOrigin = z.enum(['model', 'keyword', 'rule', 'person']);
const label = words(80);
const rule = z.array(words(60)).max(50);

/** What people may say of a theme. */
const themeWords = {
  label,
  definition: longText,
  includeWhen: longText,
  excludeWhen: longText,
  /** An answer with one of these words or phrases carries the theme, whatever a machine thinks. */
  includeWords: rule,
  /** An answer with one of these never does: exclusion wins. */
  excludeWords: rule,
};
export const newTheme = z.strictObject({
  label,
  definition: longText.default(''),
  includeWhen: longText.default(''),
  excludeWhen: longText.default(''),
  includeWords: rule.default([]),
  excludeWords: rule.default([]),
});
export const themeChange = z
  .strictObject(themeWords)
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'must change something');

/** A theme as a version of the codebook has it. */
export const codebookTheme = z.object({
  id,
  ...themeWords,
  origin: themeOrigin,
  locked: z.boolean(),
  position: z.int(),
});
export type CodebookTheme = z.infer<typeof codebookTheme>;

/** One step of a draft. Ids of new themes are made when the edit is drafted, so that later edits can name them. */
export const codebookEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), themeId: id, theme: newTheme }),
  z.strictObject({ kind: z.literal('change'), themeId: id, change: themeChange }),
  z.strictObject({ kind: z.literal('lock'), themeId: id, locked: z.boolean() }),
  /** `themeId` becomes a redirect to `into`. */
  z.strictObject({ kind: z.literal('merge'), themeId: id, into: id }),
  /** Takes a merge of an earlier version back: its answers return to it. */
  z.strictObject({ kind: z.literal('unmerge'), themeId: id }),
  /** The theme's answers are divided over the new ones; it leaves a tombstone. */
  z.strictObject({
    kind: z.literal('split'),
    themeId: id,
    into: z
      .array(z.strictObject({ themeId: id, theme: newTheme, answerIds: z.array(id).max(2_000) }))
      .min(2)
      .max(10),
  }),
  /** The order on the page. */
  z.strictObject({ kind: z.literal('order'), themeIds: z.array(id).min(1).max(200) }),
  z.strictObject({ kind: z.literal('delete'), themeId: id }),
]);
export type CodebookEdit = z.infer<typeof codebookEdit>;

export const theme = z.object({
  ...codebookTheme.shape,
  /**
   * Distinct people; `respondents` = `unprompted` + `probed` (named only after a probe). Null for readers without
   * transcripts, as is all that is counted here: the report tells them, by its own rules.
   */
  respondents: z.int().nullable(),
  unprompted: z.int().nullable(),
  probed: z.int().nullable(),
  /** Of all people whose answers were read; null without any. */
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** People by week of their answer, oldest first, over at most the last twelve weeks with answers. */
  trend: z.array(z.object({ week: z.iso.date(), respondents: z.int(), base: z.int() })),
  /** Themes that were merged into this one, and can be taken out again. */
  mergedThemes: z.array(z.object({ id, label: z.string() })),
  /** Answers coded with it, by who or what coded them. */
  origins: z.object({ model: z.int(), keyword: z.int(), rule: z.int(), person: z.int() }).nullable(),
});
export type Theme = z.infer<typeof theme>;

export const themeSuggestionContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new'), theme: newTheme, answerIds: z.array(id) }),
  z.object({ kind: z.literal('merge'), themeId: id, into: id, overlap: z.number() }),
  z.object({ kind: z.literal('split'), themeId: id, share: z.number() }),
]);
export type ThemeSuggestionContent = z.infer<typeof themeSuggestionContent>;

export const themeSuggestion = z.object({
  id,
  /** One sentence with the reason for it. */
  sentence: z.string(),
  suggestion: themeSuggestionContent,
});
export type ThemeSuggestion = z.infer<typeof themeSuggestion>;

export const codebookDraft = z.object({
  /** In words, in their order. `fault`: why one does not fit any more, since the themes changed meanwhile. */
  edits: z.array(z.object({ sentence: z.string(), edit: codebookEdit, fault: z.string().nullable() })),
  /** The themes as they will be. */
  themes: z.array(codebookTheme),
  /** Answers that apply will code again, and what the model will cost about; null without a model. */
  recodes: z.int(),
  estimateUsd: z.number().nullable(),
});
export type CodebookDraft = z.infer<typeof codebookDraft>;

export const themingRun = z.object({
  id,
  kind: z.enum(['theme', 'stability']),
  engine: z.enum(['model', 'keyword']),
  model: z.string().nullable(),
  promptVersion: z.string().nullable(),
  state: z.enum(['running', 'done', 'waiting', 'cancelled']),
  /** A sentence for people; empty when there is nothing to say. */
  detail: z.string(),
  done: z.int(),
  total: z.int(),
  quotesRejected: z.int(),
  costUsd: z.number(),
  startedAt: timestamp,
  finishedAt: timestamp.nullable(),
});
export type ThemingRun = z.infer<typeof themingRun>;

/** How far a person and the machine agree over a blind sample. Coefficients are null where they are not defined. */
export const agreement = z.object({
  sampleId: id,
  codebookVersion: z.int(),
  answers: z.int(),
  coded: z.int(),
  /** Krippendorff's alpha over all (answer, theme) decisions. */
  alpha: z.number().nullable(),
  /** Cohen's kappa: does the answer carry this theme? */
  themes: z.array(
    z.object({ id, label: z.string(), kappa: z.number().nullable(), person: z.int(), machine: z.int() }),
  ),
  finishedAt: timestamp.nullable(),
});
export type Agreement = z.infer<typeof agreement>;

export const stability = z.object({
  /** Keyword grouping: mean pairwise adjusted Rand index over seeds. Model: Krippendorff's alpha of two codings. */
  measure: z.enum(['adjusted_rand_index', 'alpha']),
  value: z.number().nullable(),
  answers: z.int(),
  runs: z.int(),
  at: timestamp,
});
export type Stability = z.infer<typeof stability>;

export const codebook = z.object({
  questionId: id,
  version: z.int().nullable(),
  /** What If-Match names: counts drafted edits and versions. */
  revision: z.int(),
  /** A person has edited it: machines code and suggest, and leave its themes as they are. */
  touched: z.boolean(),
  /** Theming of this question rests until a person lets it go on. */
  paused: z.boolean(),
  /** People whose answers were read, people whose answers were not yet, people in whom no theme was found. */
  respondents: z.object({ coded: z.int(), uncoded: z.int(), withoutTheme: z.int() }).nullable(),
  themes: z.array(theme),
  theming: themingState,
  run: themingRun.nullable(),
  /** Null without a cap. */
  budget: z.object({ dailyUsd: z.number(), spentUsd: z.number(), reached: z.boolean() }).nullable(),
  draft: codebookDraft.nullable(),
  suggestions: z.array(themeSuggestion),
  agreement: agreement.nullable(),
  stability: stability.nullable(),
  updatedAt: timestamp.nullable(),
});
export type Codebook = z.infer<typeof codebook>;

export const codebookVersion = z.object({
  version: z.int(),
  engine: z.enum(['model', 'keyword']),
  /** Null when a machine made it. */
  by: z.string().nullable(),
  at: timestamp,
  changes: z.array(z.string()),
  themes: z.array(codebookTheme),
});
export type CodebookVersion = z.infer<typeof codebookVersion>;

/** An open answer with what it was coded as. */
export const codedAnswer = z.object({
  id,
  interviewId: id,
  turn: z.int(),
  respondent: z.string(),
  text: z.string(),
  probed: z.boolean(),
  answeredAt: timestamp,
  /** uncoded: not read yet, or to be read again. */
  state: z.enum(['coded', 'none', 'uncoded']),
  byPerson: z.boolean(),
  model: z.string().nullable(),
  promptVersion: z.string().nullable(),
  themes: z.array(z.object({ id, start: z.int(), end: z.int(), origin: codingOrigin })),
});
export type CodedAnswer = z.infer<typeof codedAnswer>;

export const answerThemes = z.strictObject({
  /** None of them: the person has read the answer and found no theme. */
  themes: z
    .array(
      z
        .strictObject({ id, start: z.int().min(0).optional(), end: z.int().min(1).optional() })
        .refine(
          ({ start, end }) => (start === undefined) === (end === undefined),
          'start and end go together',
        ),
    )
    .max(20),
});
export type AnswerThemes = z.infer<typeof answerThemes>;

/** A codebook as CSV: id, label, definition, include_when, exclude_when, include_words, exclude_words, locked. */
export const codebookFile = z.strictObject({ csv: text(1_000_000) });
