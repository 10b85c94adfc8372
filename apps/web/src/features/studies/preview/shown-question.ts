import type { Asked } from '../../../respondent/asked.ts';
import type { DraftQuestion } from '../draft/draft.ts';
import { translationOf } from '../draft/languages.ts';

/** The question as a respondent gets it in this language; what is not translated stays as it was written. */
export function shownQuestion(question: DraftQuestion, language: string): Asked {
  const inLanguage = (path: string, original: string) =>
    translationOf(question, language, path).trim() || original;
  return {
    type: question.type,
    questionId: question.key,
    text: inLanguage('text', question.text),
    note: inLanguage('shownToRespondents', question.shownToRespondents),
    config: configIn(question, inLanguage),
    previous: undefined,
  };
}

function configIn(question: DraftQuestion, inLanguage: (path: string, original: string) => string) {
  switch (question.type) {
    case 'open_ended':
      return { ...question.config };
    case 'scale': {
      const { minLabel, maxLabel } = question.config;
      return {
        ...question.config,
        minLabel: inLanguage('labels/min', minLabel),
        maxLabel: inLanguage('labels/max', maxLabel),
      };
    }
    case 'yes_no': {
      const { yesLabel, noLabel } = question.config;
      return {
        ...question.config,
        yesLabel: inLanguage('labels/yes', yesLabel),
        noLabel: inLanguage('labels/no', noLabel),
      };
    }
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
      return {
        ...question.config,
        options: question.config.options.map(({ id, label }, at) => ({
          id,
          label: inLanguage(`labels/${id}`, label) || `Option ${at + 1}`,
        })),
      };
    default:
      return question satisfies never;
  }
}
