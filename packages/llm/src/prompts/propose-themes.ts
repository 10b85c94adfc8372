import { z } from 'zod';
import { ANSWERS_RULE, type AnswerText, endingInAnswers, shortIds } from './answers-block.ts';
import { type ThemeWords, themeLine } from './theme-line.ts';

export const proposeThemesOutput = z.strictObject({
  themes: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(80),
        definition: z.string().min(1).max(400),
        includeWhen: z.string().max(400),
        excludeWhen: z.string().max(400),
        supportingAnswerIds: z.array(z.string()),
      }),
    )
    .max(30),
});

type Input = {
  studyGoal: string;
  /** The title of the key result that the study serves; null without one. */
  keyResult: string | null;
  question: string;
  /** Of the study, as a BCP 47 tag: labels are in it. */
  language: string;
  themes: readonly (ThemeWords & { locked: boolean })[];
  /** 15 to 40 of them. */
  answers: readonly AnswerText[];
};
export type ProposedTheme = ThemeWords & { supportingAnswerIds: string[] };

const SYSTEM = [
  'You help a researcher find the themes in answers to one open question.',
  'Propose only themes that the existing themes do not cover; a locked theme stays as it is. Propose none when they cover everything.',
  'A label is a noun phrase of at most six words that names what people talk about. Labels and definitions are in the language of the study, whatever language the answers are in.',
  'A definition says in one sentence which answers belong. includeWhen names what counts in cases of doubt, excludeWhen what does not; either may be empty.',
  'Themes must differ: what two labels would share is one theme. Each names at least two answers that support it, by their ids. Do not make a theme of one answer.',
  ANSWERS_RULE,
].join('\n');

const MOST_WORDS = 6;
const LEAST_SUPPORT = 2;

/** Asks for new themes; `read` keeps those with a short label and two answers that exist, under the ids given. */
export function proposeThemes(input: Input) {
  const lines = [
    `Goal of the study: ${JSON.stringify(input.studyGoal)}`,
    ...(input.keyResult === null ? [] : [`Key result it serves: ${JSON.stringify(input.keyResult)}`]),
    `Question: ${JSON.stringify(input.question)}`,
    `Language of the study: ${input.language}`,
    'Existing themes, one JSON object a line:',
    ...input.themes.map((theme) => themeLine(theme, theme.locked ? { locked: true } : {})),
  ];
  const request = {
    purpose: 'propose-themes',
    promptVersion: '2',
    ...endingInAnswers(SYSTEM, lines, input.answers),
    schema: proposeThemesOutput,
  };
  return { request, read: (output: z.output<typeof proposeThemesOutput>) => read(output, input) };
}

function read(output: z.output<typeof proposeThemesOutput>, input: Input): ProposedTheme[] {
  const ids = shortIds('A', input.answers);
  const taken = new Set(input.themes.map(({ label }) => label.trim().toLowerCase()));
  return output.themes.flatMap(({ supportingAnswerIds, ...theme }) => {
    const label = theme.label.replace(/\s+/gu, ' ').trim();
    const supporting = [...new Set(supportingAnswerIds)].flatMap((id) => ids.get(id) ?? []);
    if (label.split(' ').length > MOST_WORDS || supporting.length < LEAST_SUPPORT) return [];
    if (!label || taken.has(label.toLowerCase())) return [];
    taken.add(label.toLowerCase());
    return [
      {
        label,
        definition: theme.definition.trim(),
        includeWhen: theme.includeWhen.trim(),
        excludeWhen: theme.excludeWhen.trim(),
        supportingAnswerIds: supporting,
      },
    ];
  });
}
