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
import { looksDifferent, type StoredReading } from './stored-reading.ts';

/** While answers arrive a link gets at most one reading in so many milliseconds. */
export const pauseMs = 5_000;

/** Readings of waves that ended, for what they mean to a metric. */
export type Ended = { link: LinkRow; reading: StoredReading; at: Date };
export type Appended = {
  changed: LinkRow[];
  ended: Ended[];
  /** A reading came too soon after the last: read again when the pause is over. */
  deferred: boolean;
};

/**
 * Recomputes links and appends a reading where a shown digit changed. A wave that ended since gets its last reading
 * before the first of the next. One transaction at a time reads a link, so that an older result never lands last.
 */
export async function appendReadings(
  ctx: Context,
  trx: Trx,
  { workspaceId, links }: { workspaceId: string; links: readonly LinkRow[] },
): Promise<Appended> {
  const appended: Appended = { changed: [], ended: [], deferred: false };
  const fields = new Map<string, Field>();
  for (const link of links.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await lockLink(trx, link.id);
    const field = fields.get(link.studyId) ?? (await readField(trx, link.studyId));
    fields.set(link.studyId, field);
    const latest = (await latestReadings(trx, [link.id])).get(link.id);
    for (const wave of wavesToRead(field, latest)) {
      const outcome = await appendOne(ctx, trx, { workspaceId, link, field, wave });
      if (outcome.reading && outcome.appended) appended.changed.push(link);
      const end = endOf(field, wave);
      if (outcome.reading && end) appended.ended.push({ link, reading: outcome.reading, at: end });
      appended.deferred ||= outcome.deferred;
    }
  }
  appended.changed = [...new Set(appended.changed)];
  return appended;
}

function wavesToRead({ wave, waves }: Field, latest: ReadingRow | undefined): number[] {
  const before = waves.filter((one) => one.wave < wave).at(-1);
  const isBehind = latest !== undefined && latest.reading.wave < wave;
  return before && isBehind ? [before.wave, wave] : [wave];
}

function endOf(field: Field, wave: number): Date | null {
  if (wave === field.wave) return field.state === 'closed' ? field.closedAt : null;
  return field.waves.find((one) => one.wave === wave)?.endedAt ?? null;
}

type Outcome = { reading: StoredReading | null; appended: boolean; deferred: boolean };

async function appendOne(
  ctx: Context,
  trx: Trx,
  of: { workspaceId: string; link: LinkRow; field: Field; wave: number },
): Promise<Outcome> {
  const { workspaceId, link, field, wave } = of;
  const wordings = await readWordings(trx, link.questionId);
  const before = await latestOfWave(trx, link.id, wave);
  const claimedTarget = before && before.reading.n > 0 ? before.reading.claimedTarget : undefined;
  const reading = await computeReading(trx, { link, field, wordings, wave, claimedTarget });
  if (reading === null || !looksDifferent(before?.reading, reading))
    return { reading, appended: false, deferred: false };
  const at = ctx.clock.now();
  const isOver = endOf(field, wave) !== null;
  if (!isOver && before && before.reading.n > 0 && at.getTime() - before.at.getTime() < pauseMs)
    return { reading, appended: false, deferred: true };
  await insertReading(trx, { workspaceId, id: ctx.ids.uuid(), linkId: link.id, reading, at });
  return { reading, appended: true, deferred: false };
}
