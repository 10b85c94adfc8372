import type { Attributes } from '@plumbline/contracts';
import { inCohort } from '../readings/evidence-rows.ts';
import type { LinkRow } from '../readings/queries-links.ts';

type Counted = {
  attributes: Attributes;
  /** Questions that have an answer or a skip that counts, and whether anything was answered at all. */
  settled: ReadonlySet<string>;
  answered: boolean;
};

/** Whether a link's number counts this respondent, flagged or not: by what they were asked and the cohort they belong to. */
export function countsIn({ spec, questionId }: Pick<LinkRow, 'spec' | 'questionId'>, one: Counted): boolean {
  if (spec.kind === 'contrast') {
    const { attribute, yes, no } = spec.outcome;
    if (![yes, no].includes(one.attributes[attribute] ?? '')) return false;
  } else if (inCohort([one], spec.cohort).length === 0) {
    return false;
  }
  if (questionId === null) return one.answered;
  // A score over a block names its first question and reads them all.
  if (spec.kind === 'experience' && spec.statistic === 'sus') return one.settled.size > 0;
  return one.settled.has(questionId);
}
