import { z } from 'zod';
import { ANSWERS_RULE, type AnswerText, answersBlock, shortId, shortIds } from './answers-block.ts';

type Input = {
  question: string;
  /** The whole codebook, in an order that stays the same within one of its versions. */
  themes: readonly { id: string; label: string; definition: string }[];
  /** 10 to 20 of them. */
  answers: readonly AnswerText[];
};
export type AssignedAnswer = { answerId: string; themes: { themeId: string; quote: string }[] };
export type AssignedThemes = {
  /** An answer with no themes was read and fits none. */
  answers: AssignedAnswer[];
  /** Left out, repeated or broken in the reply: ask for these again, each alone. */
  askAgain: string[];
};
type Output = z.output<ReturnType<typeof outputFor>>;

const NONE = 'NONE';
const MOST_THEMES = 3;
const SYSTEM = [
  'You code answers to one open question with a closed list of themes.',
  'For each answer, in the order given, repeat its id and name the themes it speaks of, at most three, by their keys.',
  'With each theme give the quote that shows it: copied from that answer letter by letter, as short as still makes sense.',
  `An answer that fits no theme gets the single key ${NONE} with an empty quote. Do not stretch a theme, do not invent keys.`,
  ANSWERS_RULE,
].join('\n');

/** Asks which themes of the codebook each answer speaks of; `read` brings back the ids given. */
export function assignThemes(input: Input) {
  const request = {
    purpose: 'assign-themes',
    promptVersion: '1',
    system: SYSTEM,
    user: [
      `Question: ${JSON.stringify(input.question)}`,
      'Themes, one JSON object a line:',
      ...input.themes.map(({ label, definition }, index) =>
        JSON.stringify({ key: shortId('T', index), label, definition }),
      ),
      answersBlock(input.answers),
    ].join('\n'),
    schema: outputFor(input.themes.length),
  };
  return { request, read: (output: Output) => read(output, input) };
}

function outputFor(themes: number) {
  const keys = Array.from({ length: themes }, (_, index) => shortId('T', index));
  const coded = z.strictObject({ theme: z.enum([NONE, ...keys]), quote: z.string().max(2_000) });
  return z.strictObject({
    answers: z.array(z.strictObject({ id: z.string(), themes: z.array(coded) })),
  });
}

function read(output: Output, input: Input): AssignedThemes {
  const answerIds = shortIds('A', input.answers);
  const themeIds = shortIds('T', input.themes);
  const answers: AssignedAnswer[] = [];
  const askAgain: string[] = [];
  for (const [short, answerId] of answerIds) {
    const replies = output.answers.filter(({ id }) => id === short);
    const [reply] = replies;
    const broken =
      !reply || replies.length > 1 || reply.themes.length === 0 || reply.themes.length > MOST_THEMES;
    if (broken) askAgain.push(answerId);
    else answers.push({ answerId, themes: distinct(reply.themes, themeIds) });
  }
  return { answers, askAgain };
}

function distinct(coded: readonly { theme: string; quote: string }[], themeIds: Map<string, string>) {
  const quotes = new Map<string, string>();
  for (const { theme, quote } of coded) {
    const themeId = themeIds.get(theme);
    if (themeId && !quotes.has(themeId)) quotes.set(themeId, quote);
  }
  return [...quotes].map(([themeId, quote]) => ({ themeId, quote }));
}
