import type { Trx } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { announceStudy } from './announce.ts';
import type { OnCommit } from './close-field.ts';
import { changeStudy, type StudyRow } from './queries.ts';
import { insertWave } from './queries-waves.ts';
import { isOver } from './rules-field.ts';

/**
 * Puts the next wave into the field, live, with the same quota counted anew. A closing day that is over is not carried
 * along. The study's row must be held and its last wave ended.
 */
export async function beginWave(
  ctx: Context,
  trx: Trx,
  onCommit: OnCommit,
  { study, startedAt }: { study: StudyRow; startedAt: Date },
): Promise<StudyRow> {
  const { workspace_id: workspaceId, id: studyId, closes_on: day } = study;
  const row = await changeStudy(trx, studyId, {
    state: 'live',
    wave: study.wave + 1,
    closed_at: null,
    closed_by: null,
    closes_on: day !== null && isOver(day, startedAt) ? null : day,
  });
  await insertWave(trx, { workspaceId, studyId, wave: row.wave }, startedAt);
  onCommit(() => announceStudy(ctx, row));
  return row;
}
