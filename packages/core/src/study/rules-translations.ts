import type { Question, QuestionTranslations, Study } from '@plumbline/contracts';
import type { Fault } from './rules.ts';
import { answerKeys } from './rules-show-if.ts';

/** What is wrong with the translations of a study and its questions, by JSON pointer. */
export function translationFaults({
  language,
  translations,
  questions,
}: Pick<Study, 'language' | 'translations' | 'questions'>): Fault[] {
  const offered = new Set(Object.keys(translations));
  return [
    ...(offered.has(language)
      ? [{ pointer: `/translations/${language}`, message: 'is the language the study is written in' }]
      : []),
    ...questions.flatMap((question, index) =>
      Object.entries(question.translations ?? {}).flatMap(([tag, words]) => {
        const place = `/questions/${index}/translations/${tag}`;
        if (!offered.has(tag)) return [{ pointer: place, message: 'is no language of this study' }];
        return wordFaults(question, words).map(({ field, message }) => ({
          pointer: `${place}/${field}`,
          message,
        }));
      }),
    ),
  ];
}

type Words = QuestionTranslations[string];

function wordFaults(question: Question, { labels = {}, standardProbes = [] }: Words) {
  const keys = labelKeys(question);
  const strange = Object.keys(labels).filter((key) => !keys.includes(key));
  const probes = question.type === 'open_ended' ? question.config.standardProbes.length : 0;
  return [
    ...strange.map((key) => ({
      field: `labels/${key}`,
      message: 'names an answer that the question does not offer',
    })),
    ...(standardProbes.length > probes
      ? [{ field: 'standardProbes', message: 'has more probes than the question' }]
      : []),
  ];
}

/** What of a question has a label of its own. */
function labelKeys(question: Question): string[] {
  if (question.type === 'scale') return ['min', 'max'];
  return answerKeys(question)?.filter((key) => key !== 'unsure') ?? [];
}
