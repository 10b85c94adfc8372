import { question as questionSchema, type ReportFile } from '@plumbline/contracts';
import { type WeighedAnswer, weightQuestion } from '../weighting/weight-question.ts';
import { unequal } from './verify-counts.ts';

type FileQuestion = ReportFile['questions'][number];

/** What of a question's weighted numbers does not follow from the answers, the groups and their sizes in the file. */
export function weightFaults(file: ReportFile, question: FileQuestion): string[] {
  const { weights, regime, study } = file;
  const { id, type, text, config, distribution, weighted } = question;
  if (weights === null) return weighted === null ? [] : [`“${text}” is weighted, but the file has no sizes.`];
  const asked = questionSchema.safeParse({ id, type, text, config });
  // A question that is none is told of with its counts.
  if (!asked.success) return [];
  const keys = distribution.cells.map(({ key }) => key);
  const of = { keys, sizes: weights.sizes, regime, seed: study.id };
  const { numbers } = weightQuestion(asked.data, rowsOf(file, weights, question), of);
  return unequal(weighted, numbers).map(
    ([place, own, again]) => `“${text}”: weighted ${place} is ${own} in the file, ${again} by its answers.`,
  );
}

function rowsOf(
  { answers, codings }: ReportFile,
  { respondents }: NonNullable<ReportFile['weights']>,
  { id, revision }: FileQuestion,
): WeighedAnswer[] {
  const groups = new Map(respondents.map(({ interviewId, attributes }) => [interviewId, attributes]));
  const said = answers.filter((answer) => answer.questionId === id && answer.revision === revision);
  const themes = themesOf(said, codings);
  return said
    .filter(({ probed }) => !probed)
    .toSorted((a, b) => a.arrivalIndex - b.arrivalIndex)
    .map(({ interviewId, state, value }) => ({
      state,
      value,
      attributes: groups.get(interviewId) ?? {},
      themes: themes.get(interviewId) ?? null,
    }));
}

/** Of each respondent whose words are themed, probed ones too. */
function themesOf(said: ReportFile['answers'], codings: ReportFile['codings']): Map<string, string[]> {
  const themes = new Map<string, string[]>();
  for (const { id, interviewId, coded, state, text } of said) {
    const found = codings.filter(({ answerId }) => answerId === id).map(({ themeId }) => themeId);
    if (state !== 'answered' || text === null || (!coded && found.length === 0)) continue;
    themes.set(interviewId, [...(themes.get(interviewId) ?? []), ...found]);
  }
  return themes;
}
