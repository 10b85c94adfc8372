import type { PublishedQuestion, Tables } from '@plumbline/db';
import { checkQuality, summariseQuestion, themeQuestion, type Work, work } from '@plumbline/jobs';
import type { Insertable } from 'kysely';
import type { Effect, MachineState, MachineTurn } from './machine-types.ts';
import type { HistoryRow, InterviewRow } from './queries.ts';

export interface Place {
  workspaceId: string;
  interviewId: string;
  studyId: string;
  questions: readonly PublishedQuestion[];
  now: Date;
}

/** What a client sent, and the reply that repeats of it get. */
export interface Sent {
  submissionId: string;
  contentHash: string;
  reply: string;
  seq: number;
}

/** Rows as JSON carries them to the database: a structured value is a value there, not text. */
type Row<Table extends 'turns' | 'answers'> = Omit<Insertable<Tables[Table]>, 'value'> & { value: unknown };
export type TurnRow = Row<'turns'>;
export type AnswerRow = Row<'answers'>;

/** One step of one interview. */
export interface Written {
  place: Place;
  /** Where the interview stood when the step was decided. */
  from: Standing;
  turns: TurnRow[];
  answer: AnswerRow | null;
  /** Id of the answer that `answer` supersedes. */
  supersedes: string | null;
  /** Where the interview stands then. */
  state: MachineState;
}

type Standing = Pick<InterviewRow, 'last_seq' | 'phase' | 'language'>;

export function turnRow(place: Place, turn: MachineTurn, sent: Sent | null): TurnRow {
  const own = sent?.seq === turn.seq ? sent : null;
  return {
    workspace_id: place.workspaceId,
    interview_id: place.interviewId,
    seq: turn.seq,
    kind: turn.kind,
    question_id: 'questionId' in turn ? turn.questionId : null,
    question_revision: 'questionId' in turn ? revisionOf(place, turn.questionId) : null,
    text: textOf(turn),
    value: structured(turn),
    submission_id: own?.submissionId ?? null,
    content_hash: own?.contentHash ?? null,
    reply: own?.reply ?? null,
    ...decidedColumns(turn),
    at: place.now,
  };
}

/** The answer that counts from now on, and the id of the one it supersedes, whose arrival index it keeps. */
export function answerOf(
  place: Place,
  effects: readonly Effect[],
  rows: readonly HistoryRow[],
  given: { id: string; submissionId: string; answeredAt: Date },
): { answer: AnswerRow | null; supersedes: string | null } {
  const record = effects.find((effect) => effect.type === 'record');
  if (!record) return { answer: null, supersedes: null };
  const { turn, probed } = record;
  const old = rows.find(({ seq }) => seq === record.supersedes);
  const answer = {
    workspace_id: place.workspaceId,
    id: given.id,
    interview_id: place.interviewId,
    study_id: place.studyId,
    question_id: turn.questionId,
    question_revision: revisionOf(place, turn.questionId),
    turn: turn.seq,
    asked_turn: turn.asked,
    probed,
    state: turn.kind === 'answer' ? ('answered' as const) : turn.reason,
    value: turn.kind === 'answer' ? structured(turn) : null,
    text: textOf(turn),
    submission_id: given.submissionId,
    ...(old?.arrival_index == null ? {} : { arrival_index: old.arrival_index }),
    answered_at: given.answeredAt,
  };
  return { answer, supersedes: old?.answer_id ?? null };
}

/**
 * Each question is summarised again, once for all that was said; what was written to an open one is sorted by theme; an
 * interview that is finished is looked at with the others of its study.
 */
export function worksFor(steps: readonly { place: Place; effects: readonly Effect[] }[]): Work[] {
  const works = new Map<string, () => Work>();
  for (const { place, effects } of steps) {
    for (const effect of effects) {
      if (effect.type === 'phase' && effect.phase === 'finished') {
        const { workspaceId, studyId } = place;
        works.set(`quality of ${studyId}`, () => work(checkQuality, { workspaceId, studyId }));
      }
      if (effect.type !== 'record') continue;
      const { questionId } = effect.turn;
      const payload = { workspaceId: place.workspaceId, questionId };
      works.set(`summary of ${questionId}`, () => work(summariseQuestion, payload));
      if (questionOf(place, questionId).type === 'open_ended' && textOf(effect.turn) !== null)
        works.set(`themes of ${questionId}`, () => work(themeQuestion, payload));
    }
  }
  return [...works.values()].map((make) => make());
}

function decidedColumns(turn: MachineTurn) {
  const decided = 'decided' in turn ? turn.decided : undefined;
  return {
    moderator: decided?.by ?? null,
    stood_in_for: decided?.stoodInFor ?? null,
    model: decided?.model ?? null,
    prompt_version: decided?.promptVersion ?? null,
  };
}

function textOf(turn: MachineTurn): string | null {
  if (turn.kind === 'probe' || turn.kind === 'statement') return turn.text;
  return turn.kind === 'answer' && 'text' in turn.value ? turn.value.text : null;
}

function structured(turn: MachineTurn): unknown {
  if (turn.kind === 'skip') return turn.reason;
  return turn.kind === 'answer' && !('text' in turn.value) ? turn.value : null;
}

function revisionOf(place: Place, questionId: string): number {
  return questionOf(place, questionId).revision;
}

function questionOf({ questions }: Place, questionId: string): PublishedQuestion {
  const question = questions.find(({ id }) => id === questionId);
  if (!question) throw new Error('a turn names a question that its version does not have');
  return question;
}
