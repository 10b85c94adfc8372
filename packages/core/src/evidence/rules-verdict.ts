import type { Bases, Direction, Strength } from '@plumbline/contracts';
import type { StoredReading } from './stored-reading.ts';

/** Fewer answers give no verdict. */
export const verdictFrom = 10;
/** Above these missing shares: a caution, no verdict. */
export const missingCaution = 0.2;
export const missingLimit = 0.4;

type Measured = Pick<StoredReading, 'n' | 'lower' | 'upper' | 'line' | 'direction' | 'missing'>;

/** Skipped and refused of those who were shown the question; null when nobody was. */
export function missingShare({ shown, skipped, preferNotToSay }: Bases): number | null {
  return shown === 0 ? null : (skipped + preferNotToSay) / shown;
}

/** The interval against the line: met when all of it is on the good side, missed when all of it is on the other. */
export function verdictOf(measured: Measured): StoredReading['verdict'] {
  const { n, line, lower, upper, direction, missing } = measured;
  if (line === null || lower === null || upper === null || direction === 'keep_within') return 'open';
  if (n < verdictFrom || (missing ?? 0) > missingLimit) return 'open';
  return againstLine({ line, lower, upper, direction });
}

/** What a verdict means for the key result. */
export const chips = { met: 'supports', missed: 'contradicts', open: 'open' } as const satisfies Record<
  StoredReading['verdict'],
  StoredReading['chip']
>;

/** The weakest factor wins. Live evidence is at most firm so far. */
export function strengthOf(measured: Measured & Pick<StoredReading, 'verdict' | 'regime'>): Strength {
  const { n, verdict, regime, missing } = measured;
  if (n === 0) return 'none';
  if (n < 5) return 'anecdotal';
  if (verdict === 'open') return 'directional';
  return regime === 'live' || (missing ?? 0) > missingCaution ? 'firm_so_far' : 'firm';
}

function againstLine(of: { line: number; lower: number; upper: number; direction: Direction }) {
  const { line, lower, upper, direction } = of;
  if (direction === 'decrease') return upper <= line ? 'met' : lower > line ? 'missed' : 'open';
  return lower >= line ? 'met' : upper < line ? 'missed' : 'open';
}
