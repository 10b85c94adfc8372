import type { AnswerValue, Attributes, InterviewPhase, SkipReason, StoodInFor } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';

/** Who chose what was asked after an answer, and in whose place. */
export interface Decided {
  by: 'built_in' | 'model';
  stoodInFor: StoodInFor | null;
  /** The model that decided, or was to. */
  model: string | null;
  promptVersion: string | null;
}

/** One turn of the log. `asked` is the seq of the question or probe that an answer or a skip answers. */
export type MachineTurn =
  | { seq: number; kind: 'question'; questionId: string; decided?: Decided }
  | { seq: number; kind: 'probe'; questionId: string; text: string; decided?: Decided }
  | { seq: number; kind: 'statement'; text: string; decided?: Decided }
  | { seq: number; kind: 'answer'; questionId: string; asked: number; value: AnswerValue }
  | { seq: number; kind: 'skip'; questionId: string; asked: number; reason: SkipReason }
  | { seq: number; kind: 'back' };

export type AskedTurn = Extract<MachineTurn, { kind: 'question' | 'probe' }>;
export type SaidTurn = Extract<MachineTurn, { kind: 'answer' | 'skip' }>;
export type SpokenTurn = Extract<MachineTurn, { kind: 'question' | 'probe' | 'statement' }>;

/** What an interview is held with, the same from its first turn to its last but for the language. */
export interface Setting {
  readonly questions: readonly PublishedQuestion[];
  /** What the link says about the respondent; conditions may ask for it. */
  readonly attributes: Attributes;
  readonly language: string;
  /** `model`: whether to probe is decided after an answer is kept, by a `moderate` event. */
  readonly moderator: 'built_in' | 'model';
}

/** Everything an interview is: its setting, its phase, and the turns so far in order. */
export interface MachineState extends Setting {
  readonly phase: InterviewPhase;
  readonly turns: readonly MachineTurn[];
}

/** `probe` null: move on. The built-in moderator finds its own words. */
export type Decision =
  | { by: 'model'; probe: string | null; model: string; promptVersion: string }
  | { by: 'built_in'; stoodInFor: StoodInFor; model: string | null; promptVersion: string | null };

/** What a respondent can do, and the moderator. Values are validated before they get here; `turn` absent means the open turn. */
export type MachineEvent =
  | { type: 'consent'; accepted: boolean }
  | { type: 'answer'; questionId: string; turn?: number; value: AnswerValue }
  | { type: 'skip'; questionId: string; turn?: number; reason: SkipReason }
  | { type: 'back' }
  | { type: 'finish' }
  | { type: 'moderate'; said: number; decision: Decision };

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
