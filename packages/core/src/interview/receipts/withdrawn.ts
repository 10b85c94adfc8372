import type { InterviewPhase } from '@plumbline/contracts';
import { AppError } from '../../shared/errors.ts';

/** @throws conflict when everything that was said in the interview has been erased. */
export function refuseWithdrawn({ phase }: { phase: InterviewPhase }): void {
  if (phase !== 'withdrawn') return;
  throw new AppError('conflict', 'These answers were withdrawn. Nothing of them is left.');
}
