import { z } from 'zod';
import { optionId } from './ids.ts';
import { longText, text, title } from './text.ts';

/** A BCP 47 language tag such as `en`, `de` or `pt-BR`. */
export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en, de or pt-BR');

/** By language; a study has at most twenty. */
function byLanguage<T extends z.ZodType>(words: T) {
  return z
    .record(language, words)
    .refine((translations) => Object.keys(translations).length <= 20, 'at most 20 languages');
}

/** The words of a study's first screen in another language; what is blank is shown as it was written. */
export const studyTranslations = byLanguage(
  z.strictObject({
    title: title.optional(),
    purpose: longText.optional(),
    askedBy: text(200).optional(),
  }),
);
export type StudyTranslations = z.infer<typeof studyTranslations>;

/** The words of a question in another language; what is missing is shown as it was written. */
export const questionTranslations = byLanguage(
  z.strictObject({
    text: text(1_000).optional(),
    shownToRespondents: text(300).optional(),
    /** Labels by option id; `yes` and `no` for a yes or no question, `min` and `max` for a scale's ends. */
    labels: z.record(optionId, text(300)).optional(),
    /** In the order of the question's own. */
    standardProbes: z.array(text(300)).max(3).optional(),
  }),
);
export type QuestionTranslations = z.infer<typeof questionTranslations>;
