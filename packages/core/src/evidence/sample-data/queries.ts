import type { Tables, Trx } from '@plumbline/db';
import { type Insertable, sql } from 'kysely';

type SampleItem = Insertable<Tables['sample_items']>;

/** Notes what the sample data made, so that it can be removed and nothing else. */
export async function insertSampleItems(trx: Trx, items: readonly SampleItem[]): Promise<void> {
  await trx.insertInto('sample_items').values(items).execute();
}

/** Deletes the noted roots, what hangs on them, the tokens and jobs of their links, interviews and questions, and what was noted about them. */
export async function eraseSampleItems(trx: Trx, workspaceId: string): Promise<void> {
  await sql`
    delete from tokens where workspace_id = ${workspaceId} and subject_id in (
      select id from interviews where study_id in (${sampleIds('study')})
      union all
      select id from study_links where study_id in (${sampleIds('study')})
    )`.execute(trx);
  await sql`
    delete from outbox where workspace_id = ${workspaceId} and key in (
      select id::text from questions where study_id in (${sampleIds('study')})
      union all
      select item_id::text from sample_items where kind = 'study'
    )`.execute(trx);
  await sql`
    delete from audit_log where subject_id in (
      select id from interviews where study_id in (${sampleIds('study')})
      union all
      select id from questions where study_id in (${sampleIds('study')})
      union all
      select id from answers where study_id in (${sampleIds('study')})
      union all
      select item_id from sample_items where kind = 'study'
    )`.execute(trx);
  await sql`
    delete from llm_responses
    where answer_ids && array(select id from answers where study_id in (${sampleIds('study')}))`.execute(trx);
  await sql`delete from studies where id in (${sampleIds('study')})`.execute(trx);
  await sql`delete from cycles where id in (${sampleIds('cycle')})`.execute(trx);
  await sql`delete from metrics where id in (${sampleIds('metric')})`.execute(trx);
  await sql`delete from teams where id in (${sampleIds('team')})`.execute(trx);
  await sql`delete from sample_items`.execute(trx);
}

function sampleIds(kind: SampleItem['kind']) {
  return sql`select item_id from sample_items where kind = ${kind}`;
}
