import { assign, type Coded } from './assign.ts';
import type { Prompt } from './read-prompt.ts';

type Answer = Coded['answers'][number];

/** Ways in which a model codes badly; ids go wrong only where several answers are coded together. */
export const badCodings = {
  'wrong-ids': (prompt: Prompt) =>
    together(prompt, (one, at) => [at % 3 === 0 ? { ...one, id: `A9${at}` } : one]),
  'missing-ids': (prompt: Prompt) => together(prompt, (one, at) => (at % 2 === 0 ? [] : [one])),
  'repeated-ids': (prompt: Prompt) =>
    together(prompt, (one, at) => (at % 4 === 0 ? [one, none(one)] : [one])),
  'reordered-ids': (prompt: Prompt) => ({ answers: assign(prompt).answers.toReversed() }),
  'unknown-themes': (prompt: Prompt) =>
    together(prompt, (one, at) =>
      at % 2 === 0 ? [{ ...one, themes: [...one.themes, { theme: 'T99', quote: 'x' }] }] : [one],
    ),
  'paraphrased-quotes': (prompt: Prompt) =>
    quoting(prompt, (quote) => `They find that ${quote.toLowerCase()} (sic)`),
  'spliced-quotes': (prompt: Prompt) =>
    quoting(prompt, (quote) => {
      const words = quote.split(' ');
      return `${words.slice(-2).join(' ')} ${words.slice(0, 2).join(' ')} spliced`;
    }),
  'foreign-quotes': (prompt: Prompt) =>
    quoting(prompt, (_quote, at) => prompt.answers[(at + 1) % prompt.answers.length]?.text ?? ''),
  'obeyed-injection': (prompt: Prompt) => (isTold(prompt) ? obeying(prompt) : assign(prompt)),
} as const;

/** Whether an answer of this call tells the model what to do. */
export function isTold({ answers }: Prompt): boolean {
  return answers.some(({ text }) => /\b(ignore|disregard|forget)\b/i.test(text));
}

function together(prompt: Prompt, change: (one: Answer, at: number) => Answer[]): Coded {
  const { answers } = assign(prompt);
  return { answers: answers.length > 1 ? answers.flatMap(change) : answers };
}

function none(one: Answer): Answer {
  return { ...one, themes: [{ theme: 'NONE', quote: '' }] };
}

function quoting(prompt: Prompt, change: (quote: string, at: number) => string): Coded {
  return {
    answers: assign(prompt).answers.map((one, at) => ({
      ...one,
      themes: one.themes.map(({ theme, quote }) => ({ theme, quote: quote && change(quote, at) })),
    })),
  };
}

// As bad as it can be: every answer of the call, with words that are really in it.
function obeying({ answers }: Prompt): Coded {
  return {
    answers: answers.map(({ id, text }) => ({
      id,
      themes: [{ theme: 'T1', quote: text.trim().slice(0, 40) }],
    })),
  };
}
