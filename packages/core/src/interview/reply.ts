import type { RespondentTurn, SubmissionReply } from '@plumbline/contracts';
import { openTurn } from './log.ts';
import type { MachineState, MachineTurn } from './machine-types.ts';

/** The reply to a submission, as text that is kept: with what stands open now, or the closing words. */
export function replyText(
  state: MachineState,
  sent: { submissionId: string; seq: number },
  view: (turn: MachineTurn) => RespondentTurn,
): string {
  const last = state.turns.at(-1);
  const next = openTurn(state) ?? (last?.kind === 'statement' ? last : null);
  const { submissionId, seq } = sent;
  const reply: SubmissionReply = { submissionId, seq, next: next && view(next) };
  return JSON.stringify(reply);
}
