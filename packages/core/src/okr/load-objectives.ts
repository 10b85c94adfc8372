import type { ObjectiveWithKeyResults } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { loadSummaries } from './load-summaries.ts';
import { findKeyResultsOf } from './queries-key-results.ts';
import type { ObjectiveRow } from './queries-objectives.ts';
import { viewObjective } from './views.ts';

/** Objectives with their key results, in one query for each kind of thing. */
export async function loadObjectives(
  trx: Trx,
  objectives: readonly ObjectiveRow[],
  now: Date,
): Promise<ObjectiveWithKeyResults[]> {
  if (objectives.length === 0) return [];
  const ids = objectives.map(({ id }) => id);
  const summaries = await loadSummaries(trx, await findKeyResultsOf(trx, ids), now);
  return objectives.map((row) => ({
    ...viewObjective(row),
    teamName: row.team_name,
    servesTitle: row.serves_title,
    keyResults: summaries.filter((keyResult) => keyResult.objectiveId === row.id),
  }));
}
