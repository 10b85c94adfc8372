import type { Settle } from '../readings/series-settle.ts';
import type { StoredReading } from '../readings/stored-reading.ts';

/** How many more answers would settle it; null when it is settled or cannot be said. */
export function moreNeededOf({ settle, cell, detail }: StoredReading): string | null {
  if (settle === null) return null;
  const isNone = detail?.kind === 'objection' && cell?.count === 0;
  if (!isNone || settle === 'far' || settle <= 0) return moreWords(settle);
  return `${settle} more ${answers(settle)} without an objection would settle it.`;
}

/** Of something that is not settled yet. */
export function moreWords(settle: Settle): string {
  if (settle === 'far') return 'More than ten times as many answers would be needed to settle it.';
  if (settle <= 0) return 'If the study closed as declared with answers like these, that would settle it.';
  return `About ${settle} more ${answers(settle)} like these would settle it.`;
}

function answers(count: number): string {
  return count === 1 ? 'answer' : 'answers';
}
