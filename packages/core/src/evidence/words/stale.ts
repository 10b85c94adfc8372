import type { StoredReading } from '../readings/stored-reading.ts';

const staleAfterDays = 90;
const dayMs = 86_400_000;

/** How what a reading is about stands today. */
export type Today = {
  now: Date;
  /** The newest published wording; null where no question is asked. */
  newestRevision: number | null;
  /** The target and, for a reach, the one it was read against. */
  target: number | null;
  readAgainst: number | null;
  /** What the key result counts, and of whom. */
  defined: NonNullable<StoredReading['defined']>;
};

/** Why a reading no longer tells of today, a sentence each: its age, another key result, another question. */
export function staleWords(
  reading: StoredReading,
  { now, newestRevision, target, readAgainst, defined }: Today,
): string[] {
  if (reading.n === 0) return [];
  const last = reading.lastAnswerAt === null ? now : new Date(reading.lastAnswerAt);
  const days = Math.floor((now.getTime() - last.getTime()) / dayMs);
  const reworded = newestRevision !== null && newestRevision > reading.questionRevision;
  const before = reading.defined ?? defined;
  return [
    ...(days > staleAfterDays ? [`Stale: the last answer is ${days} days old.`] : []),
    ...(reworded ? ['Stale: the question has been worded anew since.'] : []),
    ...(before.metric !== defined.metric
      ? ['Stale: the key result’s metric has been changed or defined anew since.']
      : []),
    ...(before.counted !== defined.counted ? ['Stale: the key result counts other people now.'] : []),
    ...(readAgainst !== null && target !== null && readAgainst !== target
      ? [`Stale: the key result’s target is ${target} now, and was ${readAgainst} when this was asked.`]
      : []),
  ];
}
