import type { KeyResultKind, KeyResultStatus } from '@plumbline/contracts';

export const kindWords: Record<KeyResultKind, string> = {
  lagging: 'Lagging',
  leading: 'Leading',
  experience: 'Experience',
  guardrail: 'Guardrail',
  milestone: 'Milestone',
};

/** What each kind is, for whoever has not met the word. */
export const kindExplained: Record<KeyResultKind, string> = {
  lagging: 'The outcome itself. It moves late.',
  leading: 'Moves early and is thought to predict a lagging key result.',
  experience: 'How it feels to customers: satisfaction, effort, would they miss it.',
  guardrail: 'Must stay within bounds while something else moves.',
  milestone: 'Done or not done.',
};

export const statusWords: Record<KeyResultStatus, string> = {
  on_track: 'on track',
  at_risk: 'at risk',
  off_track: 'off track',
  uncertain: 'uncertain',
  no_data: 'without data',
  in_bounds: 'in bounds',
};

const numerals = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** "Two key results have slipped". */
export function slipHeadline(count: number): string {
  const number = numerals[count] ?? String(count);
  return count === 1 ? 'One key result has slipped' : `${number} key results have slipped`;
}
