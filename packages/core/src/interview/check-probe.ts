import type { PublishedQuestion } from '@plumbline/db';
import type { ProbeInput } from '@plumbline/llm';
import { holdsPhrase, plainWords, sharesRun } from './plain-words.ts';
import { rulesIn } from './probe-rules/catalogue.ts';
import type { ProbeRules } from './probe-rules/rules.ts';

export type ProbeFault =
  | 'unknown_language'
  | 'not_one_question'
  | 'too_long'
  | 'markup'
  | 'not_open'
  | 'not_neutral'
  | 'loaded'
  | 'new_number'
  | 'names_option'
  | 'repeats'
  | 'quotes_respondent'
  | 'quotes_team';

export type ProbeContext = ProbeInput & {
  /** The whole script: no option of any of its questions may be named. */
  questions: readonly PublishedQuestion[];
};

const mostWords = 30;
const mostCharacters = 240;
/** As many words in a row are no longer by chance the same. */
const quotedFrom = 5;
/** Words that only the team used. */
const toldFrom = 3;
const alikeFrom = 0.7;

/** Why a probe may not be shown; null when it is one short, open, neutral question in the interview's language. */
export function checkProbe(probe: string, context: ProbeContext): ProbeFault | null {
  const rules = rulesIn(context.language);
  if (!rules) return 'unknown_language';
  const words = plainWords(probe);
  const checks: [ProbeFault, boolean][] = [
    ['not_one_question', !isOneQuestion(probe) || asksTwice(words, rules)],
    ['too_long', probe.length > mostCharacters || countWords(probe, context.language) > mostWords],
    ['markup', /[^\p{L}\p{M}\p{N}\s,;?؟¿،؛'’‘"“”„«»()\u2010-\u2015-]/u.test(probe)],
    ['not_open', !opensWith(words, rules)],
    ['not_neutral', holdsAny(words, rules.refused)],
    ['loaded', isLoaded(words, rules, context)],
    ['new_number', words.some((word) => /^\p{N}/u.test(word) && !known(context).includes(word))],
    ['names_option', context.questions.some((question) => namesOption(words, question, context.language))],
    [
      'repeats',
      [context.question, ...context.probesAsked].some((asked) => isAlike(words, plainWords(asked))),
    ],
    ['quotes_respondent', context.answers.some((said) => sharesRun(words, plainWords(said), quotedFrom))],
    ['quotes_team', quotesTeam(words, context)],
  ];
  return checks.find(([, isFault]) => isFault)?.[0] ?? null;
}

/** One sentence that ends with its only question mark. */
function isOneQuestion(probe: string): boolean {
  return /^¿?[^?؟¿.!…:\n\r]+[?؟]$/u.test(probe);
}

function asksTwice(words: readonly string[], { joiners, askers }: ProbeRules): boolean {
  return words.some((word, index) => joiners.includes(word) && askers.includes(words[index + 1] ?? ''));
}

function countWords(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

function opensWith(words: readonly string[], { openings }: ProbeRules): boolean {
  return openings.map(plainWords).some((opening) => opening.every((word, index) => words[index] === word));
}

function holdsAny(words: readonly string[], phrases: readonly string[]): boolean {
  return phrases.some((phrase) => holdsPhrase(words, plainWords(phrase)));
}

/** What the question and the respondent said: a word of theirs is not put into anybody's mouth. */
function known({ question, answers }: ProbeContext): string[] {
  return plainWords([question, ...answers].join(' '));
}

function isLoaded(words: readonly string[], { loaded }: ProbeRules, context: ProbeContext): boolean {
  const stems = new Set(known(context).map(stem));
  return words.some((word) => loaded.includes(word) && !stems.has(stem(word)));
}

/** "Slow" and "slowly", "failed" and "failing" are the same to us. */
function stem(word: string): string {
  return word.slice(0, 4);
}

function namesOption(words: readonly string[], question: PublishedQuestion, language: string): boolean {
  const labels = labelsOf(question, language).map((label) => plainWords(label));
  return labels.some(
    (label) => label.join('').length > 2 && label.every((word) => word === ',' || words.includes(word)),
  );
}

function labelsOf(question: PublishedQuestion, language: string): string[] {
  const translated = question.translations?.[language]?.labels ?? {};
  switch (question.type) {
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
      return [...question.config.options.map(({ label }) => label), ...Object.values(translated)];
    case 'scale':
      return [question.config.minLabel, question.config.maxLabel, ...Object.values(translated)];
    case 'open_ended':
    case 'yes_no':
      return [];
    default:
      return question satisfies never;
  }
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared) >= alikeFrom;
}

/** In its own words or in a row: what the team believes and looks for is not the respondent's to hear. */
function quotesTeam(words: readonly string[], context: ProbeContext): boolean {
  const { purpose, whyWeAsk, instructions, doneWhen, question } = context;
  const notes = [purpose, whyWeAsk, instructions, doneWhen]
    .filter((note) => !question.includes(note))
    .map(plainWords);
  if (notes.some((note) => sharesRun(words, note, quotedFrom))) return true;
  const theirs = new Set(notes.flat().filter(isMeaningful).map(stem));
  const said = new Set(known(context).map(stem));
  const told = words.filter((word) => isMeaningful(word) && theirs.has(stem(word)) && !said.has(stem(word)));
  return new Set(told).size >= toldFrom;
}

function isMeaningful(word: string): boolean {
  return word.length >= 4;
}
