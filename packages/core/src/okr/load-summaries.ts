import type { KeyResultSummary, StudyState } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { loadStandings } from './load-standings.ts';
import { findEvidenceCounts, findStudyStates } from './queries-evidence.ts';
import type { KeyResultRow } from './queries-key-results.ts';
import { viewKeyResult, viewStanding } from './views.ts';

/** Key results as a list shows them: where they stand, and what is known about why. */
export async function loadSummaries(
  trx: Trx,
  keyResults: readonly KeyResultRow[],
  now: Date,
): Promise<KeyResultSummary[]> {
  if (keyResults.length === 0) return [];
  const ids = keyResults.map(({ id }) => id);
  const standings = await loadStandings(trx, keyResults, now);
  const counts = new Map((await findEvidenceCounts(trx, ids)).map((row) => [row.keyResultId, row]));
  const studies = new Map((await findStudyStates(trx, ids)).map((row) => [row.keyResultId, row.state]));
  return keyResults.flatMap((row) => {
    const loaded = standings.get(row.id);
    if (!loaded) return [];
    const { aim, standing, slip, lastCheckIn } = loaded;
    const { supports = 0, contradicts = 0, open = 0 } = counts.get(row.id) ?? {};
    return {
      ...viewKeyResult(row),
      status: viewStanding(aim, standing, { slip, lastCheckIn, now }),
      evidence: { supports, contradicts, open },
      studyState: shownState(studies.get(row.id)),
    };
  });
}

/** A paused study is still under way. */
function shownState(state: StudyState | undefined): KeyResultSummary['studyState'] {
  return state === 'paused' ? 'live' : (state ?? null);
}
