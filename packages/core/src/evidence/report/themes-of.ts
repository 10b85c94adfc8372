import type { CohortSize, QuestionType } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { readRowThemes } from '../readings/queries-rows.ts';
import type { Scope } from './scope.ts';

/** Themes of every respondent whose answer to this wording is themed, by interview; only where sizes make them needed. */
export async function readThemesOf(
  trx: Trx,
  { id, type, revision }: { id: string; type: QuestionType; revision: number },
  scope: Scope,
  sizes: readonly CohortSize[],
): Promise<Map<string, readonly string[]>> {
  if (type !== 'open_ended' || sizes.length === 0) return new Map();
  const themes = await readRowThemes(trx, id, scope);
  return new Map(
    [...themes].flatMap(([interviewId, row]) =>
      row.revision === revision ? [[interviewId, row.themes]] : [],
    ),
  );
}
