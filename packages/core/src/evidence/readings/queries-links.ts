import { createHash } from 'node:crypto';
import type { Direction, EvidenceKind, Question, StudyState, Unit } from '@plumbline/contracts';
import { json, type Tables, type Trx } from '@plumbline/db';
import { type Insertable, sql } from 'kysely';
import type { Position } from '../../shared/page.ts';
import { type EvidenceSpec, parseSpec } from './spec.ts';
import { type StoredReading, storedReading } from './stored-reading.ts';

export type LinkRow = {
  id: string;
  keyResultId: string;
  kind: EvidenceKind;
  studyId: string;
  studyTitle: string;
  studyState: StudyState;
  studyVersion: number | null;
  /** Null for a contrast by attributes alone. */
  questionId: string | null;
  spec: EvidenceSpec;
  decisionRule: string;
  createdAt: Date;
  /** The claim and its rule were last written; after the first answer that makes them exploratory. */
  claimWrittenAt: Date;
  keyResult: {
    direction: Direction;
    target: number | null;
    unit: Unit;
    defined: NonNullable<StoredReading['defined']>;
  };
  metricId: string;
  objectiveId: string;
};
export type ReadingRow = { id: string; at: Date; reading: StoredReading };

/**
 * The links that the answers to a question bear on: those on it, and of its study those on attributes alone and on the
 * ten questions of a SUS.
 */
export async function linksOfQuestion(trx: Trx, questionId: string): Promise<LinkRow[]> {
  const rows = await links(trx)
    .where((eb) =>
      eb.or([
        eb('evidence_links.question_id', '=', questionId),
        sql<boolean>`(evidence_links.question_id is null or evidence_links.spec ->> 'statistic' = 'sus')
          and evidence_links.study_id = (select study_id from questions where id = ${questionId})`,
      ]),
    )
    .orderBy('evidence_links.id')
    .execute();
  return rows.map(toLink);
}

export async function linksOfKeyResult(trx: Trx, keyResultId: string): Promise<LinkRow[]> {
  const rows = await links(trx)
    .where('evidence_links.key_result_id', '=', keyResultId)
    .orderBy('evidence_links.created_at', 'desc')
    .orderBy('evidence_links.id')
    .execute();
  return rows.map(toLink);
}

export async function linkById(trx: Trx, id: string): Promise<LinkRow | undefined> {
  const row = await links(trx).where('evidence_links.id', '=', id).executeTakeFirst();
  return row && toLink(row);
}

export async function insertLink(trx: Trx, row: Insertable<Tables['evidence_links']>): Promise<void> {
  await trx.insertInto('evidence_links').values(row).execute();
}

/** The newest reading of each link. */
export async function latestReadings(trx: Trx, linkIds: readonly string[]): Promise<Map<string, ReadingRow>> {
  if (linkIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('evidence_readings')
    .distinctOn('link_id')
    .select(['link_id', 'id', 'at', 'reading'])
    .where('link_id', 'in', linkIds)
    .orderBy('link_id')
    .orderBy(sql`coalesce((reading ->> 'wave')::int, 1)`, 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ link_id, ...row }) => [link_id, toReading(row)]));
}

/** One row more than `limit` when there is a next page; newest first. */
export async function readingPage(
  trx: Trx,
  linkId: string,
  { limit, after }: { limit: number; after: Position | null },
): Promise<ReadingRow[]> {
  const rows = await trx
    .selectFrom('evidence_readings')
    .select(['id', 'at', 'reading'])
    .where('link_id', '=', linkId)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('at', 'id'), '<', eb.tuple(after?.at ?? new Date(0), after?.id ?? '')),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(toReading);
}

export async function insertReading(
  trx: Trx,
  row: { workspaceId: string; id: string; linkId: string; reading: StoredReading; at: Date },
): Promise<void> {
  await trx
    .insertInto('evidence_readings')
    .values({
      workspace_id: row.workspaceId,
      id: row.id,
      link_id: row.linkId,
      reading: json(row.reading),
      at: row.at,
    })
    .execute();
}

function links(trx: Trx) {
  return trx
    .selectFrom('evidence_links')
    .innerJoin('studies', (join) =>
      join
        .onRef('studies.workspace_id', '=', 'evidence_links.workspace_id')
        .onRef('studies.id', '=', 'evidence_links.study_id'),
    )
    .innerJoin('key_results', (join) =>
      join
        .onRef('key_results.workspace_id', '=', 'evidence_links.workspace_id')
        .onRef('key_results.id', '=', 'evidence_links.key_result_id'),
    )
    .innerJoin('metrics', (join) =>
      join
        .onRef('metrics.workspace_id', '=', 'key_results.workspace_id')
        .onRef('metrics.id', '=', 'key_results.metric_id'),
    )
    .select([
      'evidence_links.id',
      'evidence_links.key_result_id',
      'evidence_links.kind',
      'evidence_links.study_id',
      'studies.title as study_title',
      'studies.state as study_state',
      'studies.version as study_version',
      'evidence_links.question_id',
      'evidence_links.spec',
      'evidence_links.decision_rule',
      'evidence_links.created_at',
      'evidence_links.claim_written_at',
      'key_results.direction',
      'key_results.metric_id',
      'key_results.objective_id',
      'key_results.target',
      'key_results.population',
      'metrics.unit',
      'metrics.definition as metric_definition',
      'metrics.population as metric_population',
      followed.as('followed'),
    ]);
}

/** The themes that a claim names and that are in use, each as what it was merged into since; null for a claim that names none. */
const followed = sql<string[] | null>`
  case when evidence_links.spec -> 'themeIds' is not null then (
    with recursive chain as (
      select themes.id, merged_into, retired_at
      from jsonb_array_elements_text(evidence_links.spec -> 'themeIds') as named (id)
      join themes on themes.workspace_id = evidence_links.workspace_id and themes.id = named.id::uuid
      union all
      select themes.id, themes.merged_into, themes.retired_at
      from chain
      join themes on themes.workspace_id = evidence_links.workspace_id and themes.id = chain.merged_into
    )
    select coalesce(array_agg(distinct id::text), '{}') from chain where retired_at is null
  ) end`;

function toLink(row: Awaited<ReturnType<ReturnType<typeof links>['execute']>>[number]): LinkRow {
  return {
    id: row.id,
    keyResultId: row.key_result_id,
    kind: row.kind,
    studyId: row.study_id,
    studyTitle: row.study_title,
    studyState: row.study_state,
    studyVersion: row.study_version,
    questionId: row.question_id,
    spec: parseSpec(row.kind, row.followed === null ? row.spec : { ...row.spec, themeIds: row.followed }),
    decisionRule: row.decision_rule,
    createdAt: row.created_at,
    claimWrittenAt: row.claim_written_at,
    metricId: row.metric_id,
    objectiveId: row.objective_id,
    keyResult: {
      direction: row.direction,
      target: row.target,
      unit: row.unit,
      defined: {
        metric: fingerprint([row.metric_id, row.unit, row.metric_definition, row.metric_population]),
        counted: fingerprint([row.direction, row.population]),
      },
    },
  };
}

function fingerprint(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function toReading(row: { id: string; at: Date; reading: unknown }): ReadingRow {
  return { id: row.id, at: row.at, reading: storedReading.parse(row.reading) };
}

/** Whether the key result and the study exist, and the study's questions: as published last, then those only drafted. */
export async function readLinkTarget(
  trx: Trx,
  target: { studyId: string; keyResultId: string },
): Promise<{ study: boolean; keyResult: boolean; questions: Question[] }> {
  const { rows } = await sql<{
    keyResult: boolean;
    drafted: Question[] | null;
    published: Question[] | null;
  }>`
    select exists (select from key_results where id = ${target.keyResultId}) as "keyResult",
      (select draft_questions from studies where id = ${target.studyId}) as drafted,
      (select questions from study_versions where study_id = ${target.studyId}
        order by version desc limit 1) as published`.execute(trx);
  const { keyResult = false, drafted = null, published = null } = rows[0] ?? {};
  const known = published ?? [];
  const added = (drafted ?? []).filter(({ id }) => !known.some((one) => one.id === id));
  return { study: drafted !== null, keyResult, questions: [...known, ...added] };
}

/** Readings of one wave of a link, newest first. */
export async function latestOfWave(trx: Trx, linkId: string, wave: number): Promise<ReadingRow | undefined> {
  const row = await trx
    .selectFrom('evidence_readings')
    .select(['id', 'at', 'reading'])
    .where('link_id', '=', linkId)
    .where(sql`coalesce((reading ->> 'wave')::int, 1)`, '=', wave)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toReading(row);
}
