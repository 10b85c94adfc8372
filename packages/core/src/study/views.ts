import type { Study, StudySummary, StudyVersion } from '@plumbline/contracts';
import type { Tables } from '@plumbline/db';
import type { Selectable } from 'kysely';
import type { StudyRow, StudySummaryRow } from './queries.ts';

export function viewStudy(row: StudyRow): Study {
  return { ...head(row), questions: row.draft_questions };
}

export function viewSummary(row: StudySummaryRow): StudySummary {
  return {
    ...head(row),
    questionCount: row.draft_questions.length,
    interviews: row.interviews,
    finished: row.finished,
    keyResultTitle: row.key_result_title,
  };
}

export function viewVersion(
  row: Pick<Selectable<Tables['study_versions']>, 'version' | 'published_at' | 'questions'>,
): StudyVersion {
  return {
    version: row.version,
    publishedAt: row.published_at.toISOString(),
    questions: row.questions,
  };
}

function head(row: StudyRow): Omit<Study, 'questions'> {
  return {
    id: row.id,
    title: row.title,
    purpose: row.purpose,
    askedBy: row.asked_by,
    keyResultId: row.key_result_id,
    state: row.state,
    version: row.version,
    draftRevision: row.draft_revision,
    hasUnpublishedChanges: row.published_revision !== row.draft_revision,
    cohort: row.cohort,
    targetN: row.target_n,
    decisionRule: row.decision_rule,
    closesOn: row.closes_on,
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_by,
    cohortSizes: row.cohort_sizes,
    cohortTargets: row.cohort_targets,
    cadence: row.cadence,
    language: row.language,
    translations: row.translations,
    excludeFlagged: row.exclude_flagged,
    wave: row.wave,
    createdAt: row.created_at.toISOString(),
    publishedAt: row.published_at?.toISOString() ?? null,
  };
}
