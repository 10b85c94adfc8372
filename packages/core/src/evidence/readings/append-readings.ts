import type { Trx } from '@plumbline/db';
import type { Context } from '../../shared/context.ts';
import { computeReading } from './compute-reading.ts';
import { lockLink, readWordings } from './queries-answers.ts';
import { type Field, readField } from './queries-field.ts';
import {
  insertReading,
  type LinkRow,
  latestOfWave,
  latestReadings,
  type ReadingRow,
} from './queries-links.ts';
import { readCorrectedWaves, readWithdrawals } from './queries-withdrawals.ts';
import { looksDifferent, type StoredReading } from './stored-reading.ts';
import type { WaveAnswers } from './wave-answers.ts';

/** While answers arrive a link gets at most one reading in so many milliseconds. */
export const pauseMs = 5_000;

/** Readings of waves that ended, for what they mean to a metric, each with the one before it. */
export type Ended = { link: LinkRow; reading: StoredReading; before: StoredReading | null; at: Date };
export type Appended = {
  changed: LinkRow[];
  ended: Ended[];
  /** A reading came too soon after the last: read again when the pause is over. */
  deferred: boolean;
};

/**
 * Recomputes links and appends a reading where a shown digit changed. A wave that ended since gets its last reading
 * before the first of the next, and one that lost a respondent or was put right since is read again. One transaction at a time reads a link, so that an older result never lands last.
 * @param of.answers of which nothing was read yet, so that they are read under the locks
 */
export async function appendReadings(
  ctx: Context,
  trx: Trx,
  of: { workspaceId: string; links: readonly LinkRow[]; answers: WaveAnswers },
): Promise<Appended> {
  const { workspaceId, links, answers } = of;
  const appended: Appended = { changed: [], ended: [], deferred: false };
  const fields = new Map<string, Field>();
  for (const { link, withdrawals } of await locked(trx, links)) {
    const field = fields.get(link.studyId) ?? (await readField(trx, link.studyId));
    fields.set(link.studyId, field);
    const latest = (await latestReadings(trx, [link.id])).get(link.id);
    const reopened = [...withdrawals.keys(), ...(await readCorrectedWaves(trx, link.studyId))];
    for (const wave of wavesToRead(field, latest, reopened)) {
      const withdrawn = withdrawals.get(wave)?.length ?? 0;
      const outcome = await appendOne(ctx, trx, { workspaceId, link, field, wave, withdrawn, answers });
      if (outcome.reading && outcome.appended) appended.changed.push(link);
      const end = endOf(field, wave);
      const { reading, before } = outcome;
      if (reading && end) appended.ended.push({ link, reading, before, at: end });
      appended.deferred ||= outcome.deferred;
    }
  }
  appended.changed = [...new Set(appended.changed)];
  return appended;
}

/**
 * The links in the order of their locks, each with who withdrew. Read before the answers: who withdraws meanwhile is
 * then counted with the next reading, never with this one.
 */
async function locked(trx: Trx, links: readonly LinkRow[]) {
  const found: { link: LinkRow; withdrawals: Awaited<ReturnType<typeof readWithdrawals>> }[] = [];
  for (const link of links.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await lockLink(trx, link.id);
    found.push({ link, withdrawals: await readWithdrawals(trx, link.id) });
  }
  return found;
}

function wavesToRead(
  { wave, waves }: Field,
  latest: ReadingRow | undefined,
  reopened: readonly number[],
): number[] {
  const before = waves.filter((one) => one.wave < wave).at(-1);
  const isBehind = latest !== undefined && latest.reading.wave < wave;
  const again = reopened.filter((one) => one < wave);
  const all = new Set([...again, ...(before && isBehind ? [before.wave] : []), wave]);
  return [...all].sort((a, b) => a - b);
}

function endOf(field: Field, wave: number): Date | null {
  if (wave === field.wave) return field.state === 'closed' ? field.closedAt : null;
  return field.waves.find((one) => one.wave === wave)?.endedAt ?? null;
}

type Outcome = {
  reading: StoredReading | null;
  before: StoredReading | null;
  appended: boolean;
  deferred: boolean;
};

async function appendOne(
  ctx: Context,
  trx: Trx,
  of: {
    workspaceId: string;
    link: LinkRow;
    field: Field;
    wave: number;
    withdrawn: number;
    answers: WaveAnswers;
  },
): Promise<Outcome> {
  const { workspaceId, link, field, wave, withdrawn, answers } = of;
  const wordings = await readWordings(trx, link.questionId);
  const before = await latestOfWave(trx, link.id, wave);
  const claimed = before && before.reading.n > 0 ? before.reading : null;
  const computed = await computeReading(trx, { link, field, wordings, wave, claimed, answers });
  const previous = before?.reading ?? null;
  if (computed === null) return { reading: null, before: previous, appended: false, deferred: false };
  const isSmaller = previous !== null && withdrawn > previous.withdrawn;
  const reason: StoredReading['reason'] = isSmaller ? 'withdrawal' : 'answers';
  const reading = { ...computed, withdrawn, reason };
  const read = { reading, before: previous };
  if (!looksDifferent(before?.reading, reading)) return { ...read, appended: false, deferred: false };
  const at = ctx.clock.now();
  const mayWait = endOf(field, wave) === null && !isSmaller;
  if (mayWait && before && before.reading.n > 0 && at.getTime() - before.at.getTime() < pauseMs)
    return { ...read, appended: false, deferred: true };
  await insertReading(trx, { workspaceId, id: ctx.ids.uuid(), linkId: link.id, reading, at });
  return { ...read, appended: true, deferred: false };
}
