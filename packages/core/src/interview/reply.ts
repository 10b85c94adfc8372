import type { SubmissionReply } from '@plumbline/contracts';
import { openTurn } from './log.ts';
import type { MachineState } from './machine-types.ts';
import { viewTurn } from './turn-view.ts';

interface Own {
  interviewId: string;
  submissionId: string;
  seq: number;
}

/** The reply to a submission, as text that is kept: what stands open now, or the closing words. */
export function replyText(state: MachineState, { interviewId, submissionId, seq }: Own): string {
  const last = state.turns.at(-1);
  const next = openTurn(state) ?? (last?.kind === 'statement' ? last : null);
  const reply: SubmissionReply = { submissionId, seq, next: next && viewTurn(state, interviewId, next) };
  return JSON.stringify(reply);
}
