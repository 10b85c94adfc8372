import { allows } from '@plumbline/contracts';
import type { Context } from '../shared/context.ts';

/** Who may read transcripts sees every number and quote; others see aggregates and released quotes. */
export type Reader = 'all' | 'released';

export function readerOf({ actor }: Context): Reader {
  return actor.kind === 'member' && !allows(actor.role, 'transcript.read') ? 'released' : 'all';
}
