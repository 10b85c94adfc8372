import type { Bases, Direction } from '@plumbline/contracts';
import { missingWeight } from '@plumbline/stats';
import type { Bar, StoredReading } from './stored-reading.ts';

export type Verdict = StoredReading['verdict'];

/** Fewer answers give no verdict. */
export const verdictFrom = 10;

/** What a verdict means for the key result. */
export const chips = { met: 'supports', missed: 'contradicts', open: 'open' } as const satisfies Record<
  Verdict,
  StoredReading['chip']
>;

/** Skipped and refused of those who were shown the question, and what else counts as missing; null when nobody was. */
export function missingOf({ shown, skipped, preferNotToSay }: Bases, also = 0): number | null {
  return shown === 0 ? null : (skipped + preferNotToSay + also) / shown;
}

/** Answers that are worth fewer than ten, or that known sizes could not be given to, bar a verdict. */
export function weightsBar(weighting: StoredReading['weighting']): Bar | null {
  if (weighting === null) return null;
  if (weighting.state === 'refused') return weighting.reason === 'too_unequal' ? 'weights' : null;
  return weighting.effectiveN < verdictFrom ? 'weights' : null;
}

/** The interval against the line: met when all of it is on the good side, missed when all of it is on the other. */
export function againstLine(of: {
  line: number | null;
  lower: number | null;
  upper: number | null;
  direction: Direction;
}): Verdict {
  const { line, lower, upper, direction } = of;
  if (line === null || lower === null || upper === null || direction === 'keep_within') return 'open';
  if (direction === 'decrease') return upper <= line ? 'met' : lower > line ? 'missed' : 'open';
  return lower >= line ? 'met' : upper < line ? 'missed' : 'open';
}

/** Why there may be no verdict, whatever the interval says; null when there may. */
export function barOf(of: { n: number; missing: number | null; bar: Bar | null }): Bar | null {
  if (of.n < verdictFrom) return 'few';
  if (missingWeight(of.missing) === 'no_verdict') return 'missing';
  return of.bar;
}
