import type { Tables, Trx } from '@plumbline/db';
import { type Insertable, sql } from 'kysely';
import type { MachineState } from './machine-types.ts';
import type { Place } from './rows.ts';

export interface Written {
  place: Place;
  turns: Insertable<Tables['turns']>[];
  answer: Insertable<Tables['answers']> | null;
  /** Id of the answer that `answer` supersedes. */
  supersedes: string | null;
  /** Where the interview stands then. */
  state: MachineState;
}

/** Turns, the answer, the one it supersedes and where the interview stands: one statement. */
export async function writeStep(
  trx: Trx,
  { place, turns, answer, supersedes, state }: Written,
): Promise<void> {
  const { interviewId, now } = place;
  await trx
    .with('superseded', (db) =>
      db
        .updateTable('answers')
        .set({ superseded_at: now })
        .where('id', '=', sql<string>`${supersedes}::uuid`),
    )
    .with('said', (db) =>
      turns.length > 0
        ? db.insertInto('turns').values(turns).returning('seq')
        : db.selectFrom('turns').select('seq').where(sql<boolean>`false`),
    )
    .with('answered', (db) =>
      answer
        ? db.insertInto('answers').values(answer).returning('turn')
        : db.selectFrom('answers').select('turn').where(sql<boolean>`false`),
    )
    .updateTable('interviews')
    .set({
      phase: state.phase,
      last_seq: state.turns.length,
      finished_at: state.phase === 'finished' ? now : null,
    })
    .where('id', '=', interviewId)
    .execute();
}

export async function insertConsent(trx: Trx, row: Insertable<Tables['consents']>): Promise<void> {
  await trx.insertInto('consents').values(row).execute();
}
