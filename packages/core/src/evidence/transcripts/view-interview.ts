import type { InterviewSummary, TranscriptTurn } from '@plumbline/contracts';
import { type AskedQuestion, describeAnswer } from '../../study/index.ts';
import type { HighlightRow, InterviewRow, TurnRow } from './queries.ts';

export function viewInterview(row: InterviewRow): InterviewSummary {
  return {
    id: row.id,
    respondent: `Respondent ${row.respondent}`,
    attributes: row.attributes,
    state: row.phase,
    source: row.source,
    wave: row.wave,
    language: row.language,
    flag: row.flag,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    answers: row.answers,
  };
}

/** A turn in words, with the coded passages of the answer it made. */
export function viewTurn(row: TurnRow, highlights: readonly HighlightRow[]): TranscriptTurn {
  const said = row.kind === 'answer' || row.kind === 'skip' || row.kind === 'back';
  return {
    seq: row.seq,
    speaker: said ? 'respondent' : 'interviewer',
    kind: row.kind,
    at: row.at.toISOString(),
    text: textOf(row),
    questionId: row.questionId,
    questionType: row.questionType,
    answerId: row.answerId,
    submissionId: row.submissionId,
    value: row.kind === 'answer' ? (row.text === null ? row.value : { text: row.text }) : null,
    skipReason: row.kind === 'skip' ? skipReasonOf(row) : null,
    superseded: row.superseded,
    moderator: row.moderator,
    stoodInFor: row.stoodInFor,
    highlights: highlights.map(({ answerId: _same, ...highlight }) => highlight),
  };
}

function textOf(row: TurnRow): string {
  switch (row.kind) {
    case 'question':
      return row.questionText ?? '';
    case 'probe':
    case 'statement':
      return row.text ?? '';
    case 'answer':
      return row.text ?? structuredWords(row);
    case 'skip':
      return skipWords[skipReasonOf(row)];
    case 'back':
      return 'Went back';
    default:
      return row.kind satisfies never;
  }
}

const skipWords = {
  skipped: 'Skipped',
  prefer_not_to_say: 'Prefers not to say',
  not_applicable: 'Does not apply',
} as const;

function skipReasonOf({ answerState }: TurnRow): keyof typeof skipWords {
  return answerState === null || answerState === 'answered' ? 'skipped' : answerState;
}

function structuredWords({ questionType, questionConfig, value }: TurnRow): string {
  return questionType === null ? '' : describeAnswer(askedQuestion(questionType, questionConfig), value);
}

/** Safe because a revision's config was validated for its type when it was published. */
function askedQuestion(type: AskedQuestion['type'], config: unknown): AskedQuestion {
  return { type, config: config as AskedQuestion['config'] };
}
