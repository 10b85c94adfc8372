import { hashToken } from '@plumbline/runtime/tokens';
import { findToken, opens } from '../../access/index.ts';
import type { Services } from '../../shared/context.ts';
import { notFound } from '../../shared/errors.ts';

/** Whose interview a receipt code opens. */
export interface ReceiptHolder {
  workspaceId: string;
  interviewId: string;
}

/** @throws not_found, the same for every code that opens nothing. */
export async function receiptHolder(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  typed: string,
): Promise<ReceiptHolder> {
  const token = await findToken(db, hashToken(readCode(typed)));
  if (token?.kind !== 'receipt' || token.subject_id === null || !opens(token, clock.now()))
    throw notFound('receipt code');
  return { workspaceId: token.workspace_id, interviewId: token.subject_id };
}

/** The code as it was given out: people add spaces and dashes, and read 0 as o, 1 as i or l. */
export function readCode(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
}
