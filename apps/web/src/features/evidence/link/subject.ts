import type { CohortSize, Distribution, Question, Report, Study } from '@plumbline/contracts';

export interface Attribute {
  name: string;
  values: string[];
}

/** A study as far as evidence can be made of it: its questions, whom it tells apart, and the themes found so far. */
export interface LinkSubject {
  study: Study;
  questions: Question[];
  attributes: Attribute[];
  themes: Record<string, { id: string; label: string }[]>;
  /** Interviews with an answer: a claim written now is exploratory. */
  answered: number;
}

export function subjectOf(study: Study, report: Report): LinkSubject {
  return {
    study,
    questions: study.questions,
    attributes: attributesOf(study, report),
    themes: Object.fromEntries(report.questions.map(({ id, distribution }) => [id, themesOf(distribution)])),
    answered: report.n,
  };
}

/** Those of the report, and those that the study itself names before anyone has answered. */
function attributesOf({ cohort, cohortSizes }: Study, { attributes }: Report): Attribute[] {
  const found = new Map(attributes.map(({ name, values }) => [name, values.map(({ value }) => value)]));
  const add = (name: string, value: string) => {
    const values = found.get(name) ?? [];
    if (!values.includes(value)) found.set(name, [...values, value]);
  };
  for (const value of cohort?.values ?? []) add(cohort?.attribute ?? '', value);
  for (const { attribute, value } of cohortSizes) add(attribute, value);
  return [...found].map(([name, values]) => ({ name, values }));
}

function themesOf(distribution: Distribution): { id: string; label: string }[] {
  if (distribution.type !== 'open_ended') return [];
  return distribution.cells.map(({ key, label }) => ({ id: key, label }));
}

/** Whether the sizes of both outcomes are known, without which there is no ratio of an outcome sample. */
export function sizesKnown(sizes: CohortSize[], attribute: string, values: string[]): boolean {
  return values.every((value) => sizes.some((size) => size.attribute === attribute && size.value === value));
}
