import type { Study } from '@plumbline/contracts';
import { json } from '@plumbline/db';

export type Draft = Pick<
  Study,
  | 'title'
  | 'purpose'
  | 'askedBy'
  | 'keyResultId'
  | 'cohort'
  | 'targetN'
  | 'decisionRule'
  | 'closesOn'
  | 'cohortTargets'
  | 'cadence'
  | 'language'
  | 'translations'
  | 'excludeFlagged'
  | 'questions'
>;

/** The columns that hold what people write into a draft. */
export function draftColumns(draft: Draft) {
  return {
    title: draft.title,
    purpose: draft.purpose,
    asked_by: draft.askedBy,
    key_result_id: draft.keyResultId,
    cohort: draft.cohort && json(draft.cohort),
    target_n: draft.targetN,
    decision_rule: draft.decisionRule,
    closes_on: draft.closesOn,
    cohort_targets: json(draft.cohortTargets),
    cadence: draft.cadence,
    language: draft.language,
    translations: json(draft.translations),
    exclude_flagged: draft.excludeFlagged,
    draft_questions: json(draft.questions),
  };
}
