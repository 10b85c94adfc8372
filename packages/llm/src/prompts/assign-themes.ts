import { z } from 'zod';
import { ANSWERS_RULE, type AnswerText, endingInAnswers, shortId, shortIds } from './answers-block.ts';
import { type ThemeWords, themeLine } from './theme-line.ts';

/** An answer as a person coded it; with no themes it fits none. */
export type CodedExample = { text: string; themes: readonly { themeId: string; quote: string }[] };

type Input = {
  question: string;
  /** The whole codebook, in an order that stays the same within one of its versions. */
  themes: readonly ({ id: string } & ThemeWords)[];
  /** The same for all calls of one version of the codebook. */
  examples: readonly CodedExample[];
  /** 10 to 20 of them. */
  answers: readonly AnswerText[];
};
export type AssignedAnswer = { answerId: string; themes: { themeId: string; quote: string }[] };
export type AssignedThemes = {
  /** An answer with no themes was read and fits none. */
  answers: AssignedAnswer[];
  /** Left out, repeated, broken or with a theme that is not on the list: ask for these again, each alone. */
  askAgain: string[];
};
type Output = z.output<typeof output>;

const NONE = 'NONE';
const MOST_THEMES = 3;
const SYSTEM = [
  'You code answers to one open question with a closed list of themes.',
  'For each answer, in the order given, repeat its id and name the themes it speaks of, at most three, by their keys.',
  'A theme fits when the answer says what its definition says; includeWhen and excludeWhen settle cases of doubt, excludeWhen first.',
  'With each theme give the quote that shows it: copied from that answer letter by letter, in its own language, as short as still makes sense.',
  `An answer that fits no theme gets the single key ${NONE} with an empty quote. Do not stretch a theme, do not invent keys.`,
  'Answers may be in any language; judge each by itself, not by its neighbours.',
  ANSWERS_RULE,
].join('\n');

/** Asks which themes of the codebook each answer speaks of; `read` brings back the ids given. */
export function assignThemes(input: Input) {
  const request = {
    purpose: 'assign-themes',
    promptVersion: assignPromptVersion,
    ...endingInAnswers(SYSTEM, linesBeforeAnswers(input), input.answers),
    schema: output,
    shape: shapeFor(input.themes.length),
  };
  return { request, read: (output: Output) => read(output, input) };
}

export const assignPromptVersion = '2';

/** Everything that stands before the answers: the same bytes for all calls of one version of a codebook. */
export function assignPrefix(input: Omit<Input, 'answers'>): string {
  return [SYSTEM, ...linesBeforeAnswers(input)].join('\n');
}

function linesBeforeAnswers({ question, themes, examples }: Omit<Input, 'answers'>): string[] {
  const keys = new Map(themes.map(({ id }, index) => [id, shortId('T', index)]));
  return [
    `Question: ${JSON.stringify(question)}`,
    'Themes, one JSON object a line:',
    ...themes.map((theme, index) => themeLine(theme, { key: shortId('T', index) })),
    ...(examples.length > 0 ? ['Answers as a person coded them, one JSON object a line:'] : []),
    ...examples.map((example) => exampleLine(example, keys)),
  ];
}

function exampleLine({ text, themes }: CodedExample, keys: Map<string, string>): string {
  const known = themes.flatMap(({ themeId, quote }) => {
    const theme = keys.get(themeId);
    return theme ? [{ theme, quote }] : [];
  });
  return JSON.stringify({ example: text, themes: known.length > 0 ? known : [{ theme: NONE, quote: '' }] });
}

// A reply may name what is not on the list: then that answer is asked for again, not all of them.
const output = z.object({
  answers: z.array(
    z.object({
      id: z.string(),
      themes: z.array(z.object({ theme: z.string(), quote: z.string().max(20_000) })),
    }),
  ),
});

function shapeFor(themes: number) {
  const keys = Array.from({ length: themes }, (_, index) => shortId('T', index));
  const coded = z.strictObject({ theme: z.enum([NONE, ...keys]), quote: z.string() });
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
    if (!reply || replies.length > 1 || isBroken(reply, themeIds)) askAgain.push(answerId);
    else answers.push({ answerId, themes: distinct(reply.themes, themeIds) });
  }
  return { answers, askAgain };
}

function isBroken({ themes }: Output['answers'][number], themeIds: Map<string, string>): boolean {
  const unknown = themes.some(({ theme }) => theme !== NONE && !themeIds.has(theme));
  return unknown || themes.length === 0 || themes.length > MOST_THEMES;
}

function distinct(coded: readonly { theme: string; quote: string }[], themeIds: Map<string, string>) {
  const quotes = new Map<string, string>();
  for (const { theme, quote } of coded) {
    const themeId = themeIds.get(theme);
    if (themeId && !quotes.has(themeId)) quotes.set(themeId, quote);
  }
  return [...quotes].map(([themeId, quote]) => ({ themeId, quote }));
}
