import { z } from 'zod';
import { ANSWERS_RULE, type AnswerText, answersBlock, shortIds } from './answers-block.ts';

export const proposeThemesOutput = z.strictObject({
  themes: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(80),
        definition: z.string().min(1).max(400),
        supportingAnswerIds: z.array(z.string()),
      }),
    )
    .max(30),
});

type Input = {
  studyGoal: string;
  question: string;
  themes: readonly { label: string; definition: string }[];
  /** 15 to 40 of them. */
  answers: readonly AnswerText[];
};
export type ProposedTheme = { label: string; definition: string; supportingAnswerIds: string[] };

const SYSTEM = [
  'You help a researcher find the themes in answers to one open question.',
  'Propose only themes that the existing themes do not cover. Propose none when they cover everything.',
  'A label is a noun phrase of at most six words that names what people talk about, in the language of the answers.',
  'A definition says in one sentence which answers belong.',
  'Each theme names at least two answers that support it, by their ids. Do not make a theme of one answer.',
  ANSWERS_RULE,
].join('\n');

const MOST_WORDS = 6;
const LEAST_SUPPORT = 2;

/** Asks for new themes; `read` keeps those with a short label and two answers that exist, under the ids given. */
export function proposeThemes(input: Input) {
  const request = {
    purpose: 'propose-themes',
    promptVersion: '1',
    system: SYSTEM,
    user: [
      `Goal of the study: ${JSON.stringify(input.studyGoal)}`,
      `Question: ${JSON.stringify(input.question)}`,
      'Existing themes, one JSON object a line:',
      ...input.themes.map(({ label, definition }) => JSON.stringify({ label, definition })),
      answersBlock(input.answers),
    ].join('\n'),
    schema: proposeThemesOutput,
  };
  return { request, read: (output: z.output<typeof proposeThemesOutput>) => read(output, input) };
}

function read(output: z.output<typeof proposeThemesOutput>, input: Input): ProposedTheme[] {
  const ids = shortIds('A', input.answers);
  const taken = new Set(input.themes.map(({ label }) => label.trim().toLowerCase()));
  return output.themes.flatMap(({ label, definition, supportingAnswerIds }) => {
    const name = label.trim();
    const supporting = [...new Set(supportingAnswerIds)].flatMap((id) => ids.get(id) ?? []);
    if (name.split(/\s+/).length > MOST_WORDS || supporting.length < LEAST_SUPPORT) return [];
    if (!name || taken.has(name.toLowerCase())) return [];
    taken.add(name.toLowerCase());
    return [{ label: name, definition: definition.trim(), supportingAnswerIds: supporting }];
  });
}
