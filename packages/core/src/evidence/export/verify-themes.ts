import type { ReportFile, ThemeCell } from '@plumbline/contracts';
import { themeShare } from '../../theming/index.ts';

type FileAnswer = ReportFile['answers'][number];

/** What of the open questions' themes does not follow from the codings in the file. */
export function themeFaults(file: ReportFile): string[] {
  return file.questions.flatMap(({ id, text, distribution }) => {
    if (distribution.type !== 'open_ended') return [];
    const said = file.answers.filter(
      (answer) => answer.questionId === id && answer.state === 'answered' && answer.text !== null,
    );
    const base = respondents(said.filter(({ coded }) => coded));
    const counted = distribution.cells.flatMap((cell) => cellFaults(file, cell, { said, base }));
    const faults =
      distribution.base === base ? counted : [differs('base', distribution.base, base), ...counted];
    return faults.map((fault) => `“${text}”: ${fault}`);
  });
}

function cellFaults(
  { codings, regime }: ReportFile,
  cell: ThemeCell,
  { said, base }: { said: readonly FileAnswer[]; base: number },
): string[] {
  const coded = new Set(
    codings.filter(({ themeId }) => themeId === cell.key).map(({ answerId }) => answerId),
  );
  const carrying = said.filter(({ id }) => coded.has(id));
  const count = respondents(carrying);
  const unprompted = respondents(carrying.filter(({ probed }) => !probed));
  const { estimate: share, lower, upper } = themeShare(regime, count, base);
  const again = { count, unprompted, probed: count - unprompted, share, lower, upper };
  return Object.entries(again).flatMap(([key, value]) => {
    const own = cell[key as keyof typeof again];
    return own === value ? [] : [differs(`${key} of theme “${cell.label}”`, own, value)];
  });
}

function respondents(answers: readonly FileAnswer[]): number {
  return new Set(answers.map(({ interviewId }) => interviewId)).size;
}

function differs(what: string, own: number | null, again: number | null): string {
  return `${what} is ${own} in the file, ${again} by its codings.`;
}
