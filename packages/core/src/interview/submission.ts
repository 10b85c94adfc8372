import type { InterviewPhase, RespondentTurn } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import type { Context } from '../shared/context.ts';
import type { MachineEvent } from './machine-types.ts';

export interface Submission {
  submissionId: string;
  /** The event it is, checked against the questions of the interview's version. */
  event: (
    questions: readonly PublishedQuestion[],
  ) => Extract<MachineEvent, { type: 'answer' | 'skip' | 'back' }>;
  /** When the respondent's device says it was given. */
  answeredAt?: string | undefined;
}

/** A submission with the interview it belongs to. */
export interface Addressed {
  ctx: Context;
  workspaceId: string;
  interviewId: string;
  submission: Submission;
}

export interface Submitted {
  submissionId: string;
  /** Seq of the turn that the submission became. */
  seq: number;
  /** The stored reply: a repeat gets it byte for byte. */
  reply: string;
  /** The turns it made, its own first; empty when it was a repeat. */
  turns: RespondentTurn[];
  phase: InterviewPhase;
}
