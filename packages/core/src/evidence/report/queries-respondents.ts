import type { Attributes } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { sql } from 'kysely';
import { counted, isFlagged } from './queries-counted.ts';
import type { Scope } from './scope.ts';

/** Attributes of every respondent of a scope, flagged or not, by interview. */
export async function readAttributes(trx: Trx, scope: Scope): Promise<Map<string, Attributes>> {
  const { rows } = await sql<{ id: string; attributes: Attributes }>`
    select id, attributes from interviews where ${counted({ ...scope, includeFlagged: true })}`.execute(trx);
  return new Map(rows.map(({ id, attributes }) => [id, attributes]));
}

/** Flagged interviews of a scope. */
export async function readFlagged(trx: Trx, scope: Scope): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from interviews where ${isFlagged} and ${counted({ ...scope, includeFlagged: true })}`.execute(
    trx,
  );
  return new Set(rows.map(({ id }) => id));
}
