import type { AnswerValue, InterviewPhase, SkipReason } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';

/** One turn of the log. `asked` is the seq of the question or probe that an answer or a skip answers. */
export type MachineTurn =
  | { seq: number; kind: 'question'; questionId: string }
  | { seq: number; kind: 'probe'; questionId: string; text: string }
  | { seq: number; kind: 'statement'; text: string }
  | { seq: number; kind: 'answer'; questionId: string; asked: number; value: AnswerValue }
  | { seq: number; kind: 'skip'; questionId: string; asked: number; reason: SkipReason }
  | { seq: number; kind: 'back' };

export type AskedTurn = Extract<MachineTurn, { kind: 'question' | 'probe' }>;
export type SaidTurn = Extract<MachineTurn, { kind: 'answer' | 'skip' }>;

/** Everything an interview is: the questions of its version, its phase, and the turns so far in order. */
export interface MachineState {
  readonly phase: InterviewPhase;
  readonly questions: readonly PublishedQuestion[];
  readonly turns: readonly MachineTurn[];
}

/** What a respondent can do. Values are validated before they get here; `turn` absent means the open turn. */
export type MachineEvent =
  | { type: 'consent'; accepted: boolean }
  | { type: 'answer'; questionId: string; turn?: number; value: AnswerValue }
  | { type: 'skip'; questionId: string; turn?: number; reason: SkipReason }
  | { type: 'back' }
  | { type: 'finish' };

/** What has to be written down: the new turns, the answer that counts from now on, the new phase. */
export type Effect =
  | { type: 'turn'; turn: MachineTurn }
  | { type: 'record'; turn: SaidTurn; probed: boolean; supersedes: number | null }
  | { type: 'phase'; phase: InterviewPhase };

export interface Step {
  state: MachineState;
  effects: readonly Effect[];
}

/** A turn before it has its number. */
export type Unnumbered<T> = T extends { seq: number } ? Omit<T, 'seq'> : never;
