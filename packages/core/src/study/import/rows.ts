import type { ImportedAnswer, ImportedRespondent } from './line.ts';
import type { ImportedRows } from './queries.ts';

type Place = {
  workspaceId: string;
  studyId: string;
  version: number;
  wave: number;
  language: string;
  /** Number of the first of these respondents. */
  firstNumber: number;
  newId: () => string;
};

/** The rows of finished interviews in which these respondents said these things, in their order. */
export function rowsOf(respondents: readonly ImportedRespondent[], place: Place): ImportedRows {
  const rows: ImportedRows = { interviews: [], turns: [], answers: [] };
  for (const [index, respondent] of respondents.entries()) {
    const interviewId = place.newId();
    rows.interviews.push({
      workspace_id: place.workspaceId,
      id: interviewId,
      study_id: place.studyId,
      study_version: place.version,
      source: 'import',
      respondent_number: place.firstNumber + index,
      attributes: respondent.attributes,
      phase: 'finished',
      last_seq: respondent.answers.length * 2,
      wave: place.wave,
      language: place.language,
      started_at: respondent.startedAt,
      finished_at: respondent.startedAt,
    });
    for (const [nth, answer] of respondent.answers.entries())
      addAnswer(rows, place, interviewId, nth, answer);
  }
  return rows;
}

/** A question turn, the turn that answers it, and the answer. */
function addAnswer(
  rows: ImportedRows,
  place: Place,
  interviewId: string,
  nth: number,
  answer: ImportedAnswer,
): void {
  const { question, value, at } = answer;
  const asked = nth * 2 + 1;
  const said = 'text' in value ? value.text : null;
  const structured = said === null ? value : null;
  const submission = `import-${nth + 1}`;
  const turn = {
    workspace_id: place.workspaceId,
    interview_id: interviewId,
    question_id: question.id,
    question_revision: question.revision,
    at,
  };
  rows.turns.push(
    { ...turn, seq: asked, kind: 'question' },
    { ...turn, seq: asked + 1, kind: 'answer', text: said, value: structured, submission_id: submission },
  );
  rows.answers.push({
    workspace_id: place.workspaceId,
    id: place.newId(),
    interview_id: interviewId,
    study_id: place.studyId,
    question_id: question.id,
    question_revision: question.revision,
    turn: asked + 1,
    asked_turn: asked,
    probed: false,
    state: 'answered',
    value: structured,
    text: said,
    submission_id: submission,
    answered_at: at,
  });
}
