import type { Trx } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { announceStudy } from './announce.ts';
import { enqueueSummaries } from './enqueue-summaries.ts';
import { changeStudy, type StudyRow } from './queries.ts';
import { endWave, readWaveCount } from './queries-waves.ts';
import { type End, hasQuota, reachedEnd } from './rules-field.ts';

export type OnCommit = (effect: () => Promise<void> | void) => void;

/**
 * Stops asking: no interview starts any more, those that run go on. Every question is summarised again, so that the
 * readings say where they ended. The study's row must be held.
 */
export async function closeField(
  ctx: Context,
  trx: Trx,
  onCommit: OnCommit,
  study: StudyRow,
  end: End,
): Promise<StudyRow> {
  const by = await endWave(trx, study, end);
  const row = await changeStudy(trx, study.id, { state: 'closed', closed_at: end.at, closed_by: by });
  await enqueueSummaries(ctx, trx, onCommit, row);
  onCommit(() => announceStudy(ctx, row));
  return row;
}

/** Closes the study if its quota or its day is reached. The study's row must be held. */
export async function closeIfDue(
  ctx: Context,
  trx: Trx,
  onCommit: OnCommit,
  study: StudyRow,
): Promise<StudyRow> {
  const wave = hasQuota(study) ? await readWaveCount(trx, study) : nobody;
  const end = reachedEnd(study, wave, ctx.clock.now());
  return end === null ? study : closeField(ctx, trx, onCommit, study, end);
}

const nobody = { finished: 0, lastFinishedAt: null, cohorts: [] };
