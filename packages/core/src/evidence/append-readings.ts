import type { Trx } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import { computeReading } from './compute-reading.ts';
import type { Wording } from './queries-answers.ts';
import { insertReading, type LinkRow, latestReadings } from './queries-links.ts';
import { looksDifferent } from './stored-reading.ts';

/** Recomputes the links on one question and appends a reading where a shown digit changed. @returns those links. */
export async function appendReadings(
  ctx: Context,
  trx: Trx,
  { workspaceId, links, wording }: { workspaceId: string; links: readonly LinkRow[]; wording: Wording },
): Promise<LinkRow[]> {
  const latest = await latestReadings(
    trx,
    links.map(({ id }) => id),
  );
  const changed: LinkRow[] = [];
  for (const link of links) {
    const reading = await computeReading(trx, link, wording);
    if (reading === null || !looksDifferent(latest.get(link.id)?.reading, reading)) continue;
    await insertReading(trx, {
      workspaceId,
      id: ctx.ids.uuid(),
      linkId: link.id,
      reading,
      at: ctx.clock.now(),
    });
    changed.push(link);
  }
  return changed;
}
