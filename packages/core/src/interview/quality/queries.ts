import type { PublishedQuestion, Trx } from '@plumbline/db';
import { sql } from 'kysely';
import type { FoundFlag } from './find-unusual.ts';

/** So many interviews of a wave are looked at, the newest first; flags of older ones stay as they are. */
const mostInterviews = 5_000;

export type CheckedWave = { id: string; wave: number; questions: PublishedQuestion[] };

/** The wave in the field and the questions published last; undefined before that. */
export async function readCheckedWave(trx: Trx, studyId: string): Promise<CheckedWave | undefined> {
  const { rows } = await sql<CheckedWave>`
    select studies.id, wave, questions from studies
    join study_versions on study_versions.workspace_id = studies.workspace_id
      and study_versions.study_id = studies.id and study_versions.version = studies.version
    where studies.id = ${studyId}`.execute(trx);
  return rows[0];
}

/** One transaction at a time flags the interviews of a study. */
export async function lockQuality(trx: Trx, studyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`quality ${studyId}`}, 0))`.execute(trx);
}

export type CheckedRow = { id: string; startedAt: Date; source: string | null };

/**
 * Finished interviews of a wave. Those that came after its end count nowhere: they are not looked at, and change nothing
 * of what is usual. Where a link was one person's own, it is known who came, so the place says nothing.
 */
export async function readCheckedInterviews(trx: Trx, { id, wave }: CheckedWave): Promise<CheckedRow[]> {
  const { rows } = await sql<CheckedRow>`
    select interviews.id, interviews.started_at as "startedAt",
      case when study_links.kind = 'single_use' then null else source_hash end as source
    from interviews
    join study_waves on study_waves.workspace_id = interviews.workspace_id
      and study_waves.study_id = interviews.study_id and study_waves.wave = interviews.wave
    left join study_links on study_links.workspace_id = interviews.workspace_id and study_links.id = interviews.link_id
    where interviews.study_id = ${id} and interviews.wave = ${wave} and phase = 'finished'
      and finished_at <= coalesce(ended_at, 'infinity')
    order by finished_at desc, interviews.id
    limit ${mostInterviews}`.execute(trx);
  return rows;
}

export type SaidRow = {
  interviewId: string;
  questionId: string;
  point: number | null;
  text: string | null;
  seconds: number | null;
};

/**
 * Answers that count, each with the time its question first took. An answer that waited on an offline device arrives
 * together with others: then the device's own times say more, so the longer of the two is taken. A device whose clock
 * is behind the start of the interview says nothing at all.
 */
export async function readSaid(trx: Trx, interviewIds: readonly string[]): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    with given as (
      select answers.*, turns.at as said_at, asked.at as asked_at, interviews.started_at, interviews.source,
        lag(answered_at) over (partition by answers.interview_id order by answers.turn) as before,
        row_number() over (partition by answers.interview_id, answers.question_id, probed order by answers.turn) as attempt
      from answers
      join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
      join turns on turns.workspace_id = answers.workspace_id and turns.interview_id = answers.interview_id
        and turns.seq = answers.turn
      join turns as asked on asked.workspace_id = answers.workspace_id and asked.interview_id = answers.interview_id
        and asked.seq = answers.asked_turn
      where answers.interview_id = any(${interviewIds}::uuid[])
    ), timed as (
      select *,
        max(extract(epoch from greatest(said_at - asked_at, answered_at - before)))
          filter (where attempt = 1 and not probed and state = 'answered' and source = 'link' and answered_at > started_at)
          over (partition by interview_id, question_id)::float8 as first_seconds
      from given
    )
    select interview_id as "interviewId", question_id as "questionId",
      case when jsonb_typeof(value -> 'value') = 'number' then (value ->> 'value')::int end as point, text,
      case when not probed then first_seconds end as seconds
    from timed
    where superseded_at is null and state = 'answered'`.execute(trx);
  return rows;
}

/**
 * Brings the automatic flags of these interviews to what was found. What a person dismissed stays dismissed. Interviews
 * that are withdrawn at this moment are waited for and left out. @returns whether anything that is shown changed.
 */
export async function saveFound(
  trx: Trx,
  of: { interviewIds: readonly string[]; found: readonly FoundFlag[]; at: Date },
): Promise<boolean> {
  const found = JSON.stringify(of.found);
  const { numAffectedRows: removed } = await sql`
    delete from quality_flags as old
    where interview_id = any(${of.interviewIds}::uuid[]) and kind <> 'person' and dismissed_at is null
      and not exists (
        select from jsonb_to_recordset(${found}::jsonb) as given ("interviewId" uuid, kind text)
        where given."interviewId" = old.interview_id and given.kind = old.kind
      )`.execute(trx);
  const { numAffectedRows: written } = await sql`
    insert into quality_flags (workspace_id, interview_id, kind, reason, at)
    select interviews.workspace_id, interviews.id, given.kind, given.reason, ${of.at}
    from jsonb_to_recordset(${found}::jsonb) as given ("interviewId" uuid, kind text, reason text)
    join interviews on interviews.id = given."interviewId" and phase = 'finished'
    for key share of interviews
    on conflict (workspace_id, interview_id, kind) do update set reason = excluded.reason
    where quality_flags.dismissed_at is null and quality_flags.reason <> excluded.reason`.execute(trx);
  return Number(removed ?? 0) + Number(written ?? 0) > 0;
}
