import type { FieldEnd, StudyRow } from './queries.ts';

/** The moment a study stops asking, and why. */
export interface End {
  by: FieldEnd;
  at: Date;
}

/** When a closing day is over: the midnight after it, UTC. */
export function endOfDay(day: string): Date {
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  return end;
}

export function isOver(day: string, now: Date): boolean {
  return endOfDay(day) <= now;
}

/**
 * The end that was declared and is now reached; null while the study goes on asking. The day counts to its last moment,
 * however late it is noticed; a quota ends with the interview that fills it.
 */
export function reachedEnd(
  study: Pick<StudyRow, 'state' | 'target_n' | 'closes_on'>,
  wave: { finished: number; lastFinishedAt: Date | null },
  now: Date,
): End | null {
  const { state, target_n: quota, closes_on: day } = study;
  if (state !== 'live' && state !== 'paused') return null;
  if (day !== null && isOver(day, now)) return { by: 'date', at: endOfDay(day) };
  if (quota !== null && wave.finished >= quota) return { by: 'quota', at: latest(now, wave.lastFinishedAt) };
  return null;
}

/** No interview that counts was finished after the end, whatever the clock of the process that kept it. */
export function latest(now: Date, other: Date | null): Date {
  return other !== null && other > now ? other : now;
}
