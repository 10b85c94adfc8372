import type { Trx } from '@plumbline/db';
import type { Services } from '../shared/context.ts';
import { insertAudit } from './queries.ts';

/** Writes who did what, in the transaction that did it. */
export async function audit(
  services: Pick<Services, 'ids' | 'clock'>,
  trx: Trx,
  entry: { workspaceId: string; actorId: string | null; action: string; subjectId: string },
): Promise<void> {
  await insertAudit(trx, { ...entry, id: services.ids.uuid(), at: services.clock.now() });
}
