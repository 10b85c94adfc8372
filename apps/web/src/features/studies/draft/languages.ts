import type { Draft, DraftQuestion } from './draft.ts';

/** One text of a question that respondents read, as it was written. */
export interface Words {
  /** `text`, `shownToRespondents`, `labels/ID` or `standardProbes/0`. */
  path: string;
  label: string;
  original: string;
}
type QuestionWords = NonNullable<DraftQuestion['translations']>[string];

export const studyWordFields = ['title', 'purpose', 'askedBy'] as const;
export type StudyWordField = (typeof studyWordFields)[number];

/** Everything of a question that can be said in another language. */
export function wordsOf(question: DraftQuestion): Words[] {
  const words = [
    { path: 'text', label: 'Question', original: question.text },
    { path: 'shownToRespondents', label: 'Shown to respondents', original: question.shownToRespondents },
    ...labelsOf(question),
  ];
  return words.filter(({ original }) => original.trim() !== '');
}

export function translationOf(question: DraftQuestion, language: string, path: string): string {
  const words = question.translations?.[language] ?? {};
  const [field, key = ''] = path.split('/');
  if (field === 'labels') return words.labels?.[key] ?? '';
  if (field === 'standardProbes') return words.standardProbes?.[Number(key)] ?? '';
  return (field === 'text' ? words.text : words.shownToRespondents) ?? '';
}

export function translated(
  question: DraftQuestion,
  language: string,
  { path, text }: { path: string; text: string },
): DraftQuestion {
  const before = question.translations?.[language] ?? {};
  return {
    ...question,
    translations: { ...question.translations, [language]: withWords(before, path, text) },
  };
}

/** Also asked in this language; its words are still to be written. */
export function withLanguage(draft: Draft, language: string): Draft {
  return { ...draft, translations: { ...draft.translations, [language]: {} } };
}

/** No longer asked in this language; its words go with it. */
export function withoutLanguage(draft: Draft, language: string): Draft {
  const { [language]: _gone, ...translations } = draft.translations;
  return {
    ...draft,
    translations,
    questions: draft.questions.map((question) => {
      if (question.translations?.[language] === undefined) return question;
      const { [language]: _words, ...rest } = question.translations;
      return { ...question, translations: rest };
    }),
  };
}

/** How many texts are still shown as they were written. */
export function missingIn(draft: Draft, language: string): { missing: number; of: number } {
  const own = draft.translations[language] ?? {};
  const study = studyWordFields
    .filter((field) => field !== 'title' && draft[field].trim() !== '')
    .map((field) => own[field] ?? '');
  const questions = draft.questions.flatMap((question) =>
    wordsOf(question).map(({ path }) => translationOf(question, language, path)),
  );
  const all = [...study, ...questions];
  return { missing: all.filter((text) => text.trim() === '').length, of: all.length };
}

export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** Languages to choose from, by name; whatever else a study speaks is added. */
export function languageChoices(also: readonly string[] = []): { value: string; label: string }[] {
  return [...new Set([...common, ...also])]
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

const common =
  'ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt pt-BR ro ru sv th tr uk vi zh zh-TW'.split(
    ' ',
  );

function labelsOf(question: DraftQuestion): Words[] {
  switch (question.type) {
    case 'open_ended':
      return question.config.standardProbes.map((original, at) => ({
        path: `standardProbes/${at}`,
        label: `Standard probe ${at + 1}`,
        original,
      }));
    case 'scale':
      return [
        {
          path: 'labels/min',
          label: `What ${question.config.min} means`,
          original: question.config.minLabel,
        },
        {
          path: 'labels/max',
          label: `What ${question.config.max} means`,
          original: question.config.maxLabel,
        },
      ];
    case 'yes_no':
      return [
        { path: 'labels/yes', label: 'Label for yes', original: question.config.yesLabel },
        { path: 'labels/no', label: 'Label for no', original: question.config.noLabel },
      ];
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
      return question.config.options.map(({ id, label }, at) => ({
        path: `labels/${id}`,
        label: `Option ${at + 1}`,
        original: label,
      }));
    default:
      return question satisfies never;
  }
}

function withWords(words: QuestionWords, path: string, text: string): QuestionWords {
  const [field, key = ''] = path.split('/');
  if (field === 'labels') return { ...words, labels: { ...words.labels, [key]: text } };
  if (field !== 'standardProbes')
    return { ...words, [field === 'text' ? 'text' : 'shownToRespondents']: text };
  const at = Number(key);
  const probes = Array.from(
    { length: Math.max(at + 1, words.standardProbes?.length ?? 0) },
    (_, index) => words.standardProbes?.[index] ?? '',
  );
  return { ...words, standardProbes: probes.map((probe, index) => (index === at ? text : probe)) };
}
