import type { CohortSize, Moderation, StudyState } from '@plumbline/contracts';
import type { PublishedQuestion, Trx } from '@plumbline/db';
import { type RawBuilder, sql } from 'kysely';
import type { FieldEnd } from '../../study/index.ts';
import { counted, isFlagged, matches } from './queries-counted.ts';
import { cohortSizesOf, type Listed, listOf } from './queries-list.ts';
import { moderationOf } from './queries-moderation.ts';
import type { Filter, Scope, WaveRow } from './scope.ts';

export type ReportStudy = {
  id: string;
  title: string;
  state: StudyState;
  version: number | null;
  keyResultId: string | null;
  keyResultTitle: string | null;
  targetN: number | null;
  publishedAt: Date | null;
  wave: number;
  closedAt: Date | null;
  closedBy: FieldEnd | null;
  excludeFlagged: boolean;
  cohortSizes: CohortSize[];
  /** Everybody who could answer, by attributes; null where that is not known. */
  list: Listed[] | null;
  /** Interviews that were ever begun, of all waves. */
  respondents: number;
  /** Of the newest published version, in its order; empty before the first. */
  questions: PublishedQuestion[];
};

export function readReportStudy(trx: Trx, studyId: string): Promise<ReportStudy | undefined> {
  return readStudyWhere(trx, sql`studies.id = ${studyId}`);
}

/** The study that a question belongs to. */
export function readReportStudyOf(trx: Trx, questionId: string): Promise<ReportStudy | undefined> {
  return readStudyWhere(trx, sql`studies.id = (select study_id from questions where id = ${questionId})`);
}

async function readStudyWhere(trx: Trx, holds: RawBuilder<boolean>): Promise<ReportStudy | undefined> {
  const { rows } = await sql<ReportStudy>`
    select studies.id, studies.title, studies.state, studies.version, studies.key_result_id as "keyResultId",
      key_results.title as "keyResultTitle", target_n as "targetN", studies.published_at as "publishedAt",
      studies.wave, studies.closed_at as "closedAt", studies.closed_by as "closedBy",
      studies.exclude_flagged as "excludeFlagged", ${cohortSizesOf} as "cohortSizes", ${listOf} as list, respondent_count as respondents, coalesce(study_versions.questions, '[]'::jsonb) as questions
    from studies
    left join key_results on key_results.workspace_id = studies.workspace_id and key_results.id = studies.key_result_id
    left join study_versions on study_versions.workspace_id = studies.workspace_id
      and study_versions.study_id = studies.id and study_versions.version = studies.version
    where ${holds}`.execute(trx);
  return rows[0];
}

/**
 * How often the links of a study were opened, and how many people have a link of their own that was not taken back
 * unused: for the study, not for one of its waves. `invited` is null where nobody has.
 */
export async function readLinkCounts(
  trx: Trx,
  studyId: string,
): Promise<{ opened: number; invited: number | null }> {
  const { rows } = await sql<{ opened: number; invited: number | null }>`
    select coalesce(sum(opened), 0)::int as opened,
      nullif(count(*) filter (where kind = 'single_use' and (revoked_at is null or opened > 0)), 0)::int as invited
    from study_links where study_id = ${studyId}`.execute(trx);
  return rows[0] ?? { opened: 0, invited: null };
}

export type Funnel = {
  imported: number;
  started: number;
  finished: number;
  withdrawn: number;
  medianSeconds: number | null;
  flagged: number;
  moderation: Moderation;
};

const nobody: Funnel = {
  imported: 0,
  started: 0,
  finished: 0,
  withdrawn: 0,
  medianSeconds: null,
  flagged: 0,
  moderation: { byModel: 0, builtIn: 0, stoodIn: { late: 0, failed: 0, refused: 0 } },
};

/** The median time is that of finished interviews held here: an import says nothing about time. */
export async function readFunnel(trx: Trx, { studyId, wave }: Scope): Promise<Funnel> {
  const { rows } = await sql<Funnel>`
    select
      count(*) filter (where source = 'import')::int as imported,
      count(*) filter (where phase in ('asking', 'finished'))::int as started,
      count(*) filter (where phase = 'finished')::int as finished,
      count(*) filter (where phase = 'withdrawn')::int as withdrawn,
      percentile_cont(0.5) within group (order by extract(epoch from finished_at - started_at))
        filter (where phase = 'finished' and source = 'link') as "medianSeconds",
      count(*) filter (where ${isFlagged})::int as flagged,
      ${moderationOf({ studyId, wave })} as moderation
    from interviews where study_id = ${studyId} and wave = ${wave}`.execute(trx);
  return rows[0] ?? nobody;
}

export type Arrivals = { n: number; lastAnswerAt: Date | null };

/** Respondents of a scope who answered anything, and when the last of them did. */
export async function readArrivals(trx: Trx, scope: Scope, { where }: Filter): Promise<Arrivals> {
  const { rows } = await sql<Arrivals>`
    select count(distinct interview_id) filter (where answers.state = 'answered')::int as n,
      max(answered_at) as "lastAnswerAt"
    from answers
    join interviews on interviews.workspace_id = answers.workspace_id and interviews.id = answers.interview_id
    where answers.study_id = ${scope.studyId} and superseded_at is null and ${counted(scope)} and ${matches(where)}`.execute(
    trx,
  );
  return rows[0] ?? { n: 0, lastAnswerAt: null };
}

export type AttributeRow = {
  name: string;
  value: string;
  n: number;
  /** Respondents with and without the attribute. */
  total: number;
};

/** Respondents of a scope who answered anything, also by each value of each attribute; the largest first. */
export async function readAnswering(
  trx: Trx,
  scope: Scope,
): Promise<Arrivals & { attributes: AttributeRow[] }> {
  const { rows } = await sql<Omit<AttributeRow, 'name'> & Arrivals & { name: string | null }>`
    with answering as (
      select workspace_id, interview_id, bool_or(state = 'answered') as answered, max(answered_at) as last
      from answers where study_id = ${scope.studyId} and superseded_at is null
      group by workspace_id, interview_id
    ), alike as (
      select attributes, count(*) filter (where answered)::int as n, max(last) as last
      from answering
      join interviews on interviews.workspace_id = answering.workspace_id and interviews.id = answering.interview_id
      where ${counted(scope)}
      group by attributes
    )
    select pair.key as name, pair.value, sum(n)::int as n, (select sum(n)::int from alike) as total,
      (select max(last) from alike) as "lastAnswerAt"
    from alike left join lateral jsonb_each_text(attributes) as pair on true
    group by pair.key, pair.value
    order by name, n desc, pair.value`.execute(trx);
  return {
    n: rows[0]?.total ?? 0,
    lastAnswerAt: rows[0]?.lastAnswerAt ?? null,
    attributes: rows.flatMap(({ name, value, n, total }) =>
      name === null || n === 0 ? [] : [{ name, value, n, total }],
    ),
  };
}

/** Waves of a study, the first one first; none before it was published. */
export async function readWaves(trx: Trx, studyId: string): Promise<WaveRow[]> {
  const { rows } = await sql<WaveRow>`
    select wave, started_at as "startedAt", ended_at as "endedAt", ended_by as "endedBy"
    from study_waves where study_id = ${studyId}
    order by wave`.execute(trx);
  return rows;
}

/** Finished interviews of each wave that has any. */
export async function readFinished(trx: Trx, studyId: string): Promise<{ wave: number; finished: number }[]> {
  const { rows } = await sql<{ wave: number; finished: number }>`
    select wave, count(*)::int as finished from interviews
    where study_id = ${studyId} and phase = 'finished'
    group by wave`.execute(trx);
  return rows;
}

/** Live topics of the pages that show a question: its study, the study's key result, and those it is evidence for. */
export async function readQuestionTopics(trx: Trx, questionId: string): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    select 'study:' || study_id as topic from questions where id = ${questionId}
    union
    select 'key-result:' || key_result_id from questions
    join studies on studies.workspace_id = questions.workspace_id and studies.id = questions.study_id
    where questions.id = ${questionId} and key_result_id is not null
    union
    select 'key-result:' || key_result_id from evidence_links where question_id = ${questionId}
    order by topic`.execute(trx);
  return rows.map(({ topic }) => topic);
}
