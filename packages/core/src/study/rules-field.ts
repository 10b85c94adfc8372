import type { Attributes, Cadence, CohortTarget } from '@plumbline/contracts';
import type { FieldEnd, StudyRow } from './queries.ts';
import type { Regime } from './questions/index.ts';

/** The moment a study stops asking, and why. */
export interface End {
  by: FieldEnd;
  at: Date;
}

/** Finished interviews of a wave: all of them, and those of each cohort target in its order. */
export interface WaveCount {
  finished: number;
  lastFinishedAt: Date | null;
  cohorts: readonly number[];
}

/** An end that was declared before the first answer makes the numbers final; an early one keeps them anytime-valid. */
export function regimeOf(endedBy: FieldEnd | null): Regime {
  return endedBy === 'quota' || endedBy === 'date' ? 'closed' : 'live';
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
  study: Pick<StudyRow, 'state' | 'target_n' | 'closes_on' | 'cohort_targets'>,
  wave: WaveCount,
  now: Date,
): End | null {
  const { state, closes_on: day } = study;
  if (state !== 'live' && state !== 'paused') return null;
  if (day !== null && isOver(day, now)) return { by: 'date', at: endOfDay(day) };
  if (hasQuota(study) && isFilled(study, wave)) return { by: 'quota', at: latest(now, wave.lastFinishedAt) };
  return null;
}

/** A study ends by quota when it has one: of everybody, of single cohorts, or both. */
export function hasQuota(study: Pick<StudyRow, 'target_n' | 'cohort_targets'>): boolean {
  return study.target_n !== null || study.cohort_targets.length > 0;
}

function isFilled(study: Pick<StudyRow, 'target_n' | 'cohort_targets'>, wave: WaveCount): boolean {
  const everybody = study.target_n === null || wave.finished >= study.target_n;
  return everybody && study.cohort_targets.every((one, index) => (wave.cohorts[index] ?? 0) >= one.target);
}

/** The targets that count somebody with these attributes. */
export function targetsFor(targets: readonly CohortTarget[], attributes: Attributes): CohortTarget[] {
  return targets.filter(({ attribute, value }) => attributes[attribute] === value);
}

/**
 * The newest moment at which a period that is over made way for the next one; null while the first still runs. Periods
 * follow each other from midnight of the day (UTC) the wave started; a day that a month lacks is its last.
 */
export function periodEnd(every: Cadence, startedAt: Date, now: Date): Date | null {
  let end: Date | null = null;
  for (let nth = 1; ; nth += 1) {
    const next = afterPeriods(every, startedAt, nth);
    if (next === null || next > now) return end;
    end = next;
  }
}

function afterPeriods(every: Cadence, startedAt: Date, count: number): Date | null {
  const [year, month, day] = [startedAt.getUTCFullYear(), startedAt.getUTCMonth(), startedAt.getUTCDate()];
  switch (every) {
    case 'once':
      return null;
    case 'weekly':
      return new Date(Date.UTC(year, month, day + 7 * count));
    case 'monthly':
      return inMonth(year, month + count, day);
    case 'quarterly':
      return inMonth(year, month + 3 * count, day);
    default:
      return every satisfies never;
  }
}

function inMonth(year: number, month: number, day: number): Date {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last)));
}

/** No interview that counts was finished after the end, whatever the clock of the process that kept it. */
export function latest(now: Date, other: Date | null): Date {
  return other !== null && other > now ? other : now;
}
