import { z } from 'zod';
import { id, optionId } from '../ids.ts';
import { questionTranslations } from '../languages.ts';
import { text, words } from '../text.ts';
import { multipleChoiceAnswer, multipleChoiceConfig } from './multiple-choice.ts';
import { openEndedAnswer, openEndedConfig } from './open-ended.ts';
import { rankingAnswer, rankingConfig } from './ranking.ts';
import { scaleAnswer, scaleConfig } from './scale.ts';
import { showIfOn } from './show-if.ts';
import { singleChoiceAnswer, singleChoiceConfig } from './single-choice.ts';
import { yesNoAnswer, yesNoConfig } from './yes-no.ts';

export const questionTypes = [
  'open_ended',
  'scale',
  'single_choice',
  'multiple_choice',
  'ranking',
  'yes_no',
] as const;
export const questionType = z.enum(questionTypes);
export type QuestionType = z.infer<typeof questionType>;

const shared = {
  text: words(1_000),
  /** For the team and the moderator. */
  whyWeAsk: text(1_000).default(''),
  /** A short version that respondents see under the question. */
  shownToRespondents: text(300).default(''),
  required: z.boolean().default(false),
  /** Questions that make one score, such as the ten of a SUS, share it. */
  blockId: optionId.optional(),
  /** The question's words in the study's further languages. */
  translations: questionTranslations.optional(),
};

/** The six types; `name` is how questions are named where they are kept, `own` how the question itself is. */
export function questionWith<Own extends z.ZodType, Name extends z.ZodType>(own: Own, name: Name) {
  const common = {
    id: own,
    ...shared,
    /** Asked of everybody when absent. Names earlier questions only. */
    showIf: showIfOn(name).optional(),
  };
  return z.discriminatedUnion('type', [
    z.strictObject({ ...common, type: z.literal('open_ended'), config: openEndedConfig }),
    z.strictObject({ ...common, type: z.literal('scale'), config: scaleConfig }),
    z.strictObject({ ...common, type: z.literal('single_choice'), config: singleChoiceConfig }),
    z.strictObject({ ...common, type: z.literal('multiple_choice'), config: multipleChoiceConfig }),
    z.strictObject({ ...common, type: z.literal('ranking'), config: rankingConfig }),
    z.strictObject({ ...common, type: z.literal('yes_no'), config: yesNoConfig }),
  ]);
}

export const question = questionWith(id, id);
/** A question as it is written: an id is made for it when it brings none. */
export const questionInput = questionWith(id.optional(), id);
export type QuestionInput = z.input<typeof questionInput>;
export type Question = z.infer<typeof question>;
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;

/** The answer schema of each type; what it must also satisfy for one question is core/study/questions. */
export const answerSchemas = {
  open_ended: openEndedAnswer,
  scale: scaleAnswer,
  single_choice: singleChoiceAnswer,
  multiple_choice: multipleChoiceAnswer,
  ranking: rankingAnswer,
  yes_no: yesNoAnswer,
} as const;
export type AnswerOf<T extends QuestionType> = z.infer<(typeof answerSchemas)[T]>;
export type AnswerValue = AnswerOf<QuestionType>;

/** Why a question that was shown has no answer. Absent answers are never counted as No, 0 or the lowest. */
export const skipReason = z.enum(['skipped', 'prefer_not_to_say', 'not_applicable']);
export type SkipReason = z.infer<typeof skipReason>;
