import type { Attributes, Cohort, SkipReason } from '@plumbline/contracts';

/** What became of a question for one respondent, with what is known about them; in order of arrival. */
export type EvidenceRow = {
  interviewId: string;
  attributes: Attributes;
  flagged: boolean;
  revision: number;
  state: 'answered' | SkipReason;
  /** Of a structured answer; null of an open one. */
  value: unknown;
  /** Themes in use that their words carry; null while these are not themed. Empty for structured answers. */
  themes: readonly string[] | null;
  arrivalIndex: number;
  /** Milliseconds since 1970. */
  answeredAt: number;
};

/** Rows of one cohort; of everyone without one. */
export function inCohort<Row extends { attributes: Attributes }>(
  rows: readonly Row[],
  cohort: Cohort | null,
): Row[] {
  if (cohort === null) return [...rows];
  return rows.filter(({ attributes }) => cohort.values.includes(attributes[cohort.attribute] ?? ''));
}

export function answeredOnly<Row extends { state: string }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ state }) => state === 'answered');
}
