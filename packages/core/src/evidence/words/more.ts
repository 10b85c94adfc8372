import type { StoredReading } from '../readings/stored-reading.ts';

/** How many more answers would settle it; null when it is settled or cannot be said. */
export function moreNeededOf({ settle, cell, detail }: StoredReading): string | null {
  if (settle === null) return null;
  if (settle === 'far') return 'More than ten times as many answers would be needed to settle it.';
  if (settle <= 0) return 'If the study closed as declared with answers like these, that would settle it.';
  const answers = settle === 1 ? 'answer' : 'answers';
  if (detail?.kind === 'objection' && cell?.count === 0)
    return `${settle} more ${answers} without an objection would settle it.`;
  return `About ${settle} more ${answers} like these would settle it.`;
}
