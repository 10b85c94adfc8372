import type { Tables, Trx } from '@plumbline/db';
import type { Insertable } from 'kysely';

export async function insertLlmCall(trx: Trx, call: Insertable<Tables['llm_calls']>): Promise<void> {
  await trx.insertInto('llm_calls').values(call).execute();
}
