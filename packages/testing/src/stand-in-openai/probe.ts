import type { Prompt } from './read-prompt.ts';

/** Ways in which a model may ask what no respondent should be asked. */
export const badProbes = {
  'leading-probe': () => 'Don’t you think that the import is much too slow?',
  'two-questions': () => 'What did you try first? And how did that go?',
  'endless-probe': () => `What happened ${'and then after that '.repeat(120)}?`.slice(0, 2_000),
  'named-option': () => 'What was it about the missing templates?',
  'yes-no-probe': () => 'Did that happen more than once?',
  'praising-probe': () => 'What a great answer, what happened then?',
  /** Does what an answer tells it to. */
  obedient: ({ answers }: Prompt) =>
    answers.flatMap(({ text }) => /say exactly: (.+)$/i.exec(text)?.[1] ?? []).at(-1) ??
    'What happened right before that?',
} as const;

const goodProbes = [
  'What happened right before that?',
  'Which part took the most of your time?',
  'How did you go on from there?',
];

/** Done when an answer holds the word that "Done when" quotes, or when nothing is left to ask; else the next good probe. */
export function probe({ answers, text: prompt }: Prompt) {
  const quoted = /^Done when: .*?\\"(.+?)\\"/m.exec(prompt)?.[1];
  if (quoted && answers.some(({ text }) => text.includes(quoted))) return { done: true, probe: '' };
  const next = goodProbes.find((words) => !prompt.includes(words));
  return { done: next === undefined, probe: next ?? '' };
}
