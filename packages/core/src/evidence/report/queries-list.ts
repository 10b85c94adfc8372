import type { Attributes, Cohort, CohortSize } from '@plumbline/contracts';
import { type RawBuilder, sql } from 'kysely';

/** Known sizes of groups of a study. Needs `studies` in the query. */
export const cohortSizesOf: RawBuilder<CohortSize[]> = sql`coalesce((
  select jsonb_agg(jsonb_build_object('attribute', attribute, 'value', value, 'size', size) order by attribute, value)
  from cohorts where cohorts.workspace_id = studies.workspace_id and cohorts.study_id = studies.id), '[]'::jsonb)`;

/** So many people of a list are alike in their links' attributes. */
export type Listed = { attributes: Attributes; people: number };

/**
 * The people who could answer a study, where each was given a link of their own and nobody else could: no open or embedded
 * link, no import, and one wave, since a link is for one interview. Null otherwise. Needs `studies` in the query.
 */
export const listOf: RawBuilder<Listed[] | null> = sql`
  case when wave = 1
    and not exists (select from study_links as others where others.workspace_id = studies.workspace_id
      and others.study_id = studies.id and kind <> 'single_use' and (revoked_at is null or opened > 0))
    and not exists (select from interviews as others where others.workspace_id = studies.workspace_id
      and others.study_id = studies.id and source = 'import')
  then (
    select jsonb_agg(jsonb_build_object('attributes', attributes, 'people', people)) from (
      select attributes, count(*)::int as people from study_links
      where study_links.workspace_id = studies.workspace_id and study_links.study_id = studies.id
        and kind = 'single_use' and (revoked_at is null or opened > 0)
      group by attributes) as alike)
  end`;

/** Ids of the questions that a condition decides about, as published last. Needs `studies` in the query. */
export const conditionalOf: RawBuilder<string[]> = sql`coalesce((
  select jsonb_agg(question ->> 'id') from study_versions
  cross join jsonb_array_elements(questions) as question
  where study_versions.workspace_id = studies.workspace_id and study_versions.study_id = studies.id
    and study_versions.version = studies.version and question ? 'showIf'), '[]'::jsonb)`;

/** People on a list with all of these attribute values. */
export function listedWhere(list: readonly Listed[], where: Readonly<Record<string, string>>): number {
  return list
    .filter(({ attributes }) => Object.entries(where).every(([name, value]) => attributes[name] === value))
    .reduce((sum, { people }) => sum + people, 0);
}

/** People on a list whose attributes are in a cohort; everybody without one. */
export function listedIn(list: readonly Listed[], cohort: Cohort | null): number {
  return list
    .filter(({ attributes }) => cohort === null || cohort.values.includes(attributes[cohort.attribute] ?? ''))
    .reduce((sum, { people }) => sum + people, 0);
}
