import type { Strength } from '@plumbline/contracts';
import { missingWeight } from '@plumbline/stats';
import type { StoredReading } from './stored-reading.ts';

type Judged = Pick<
  StoredReading,
  | 'n'
  | 'verdict'
  | 'bar'
  | 'regime'
  | 'missing'
  | 'line'
  | 'direction'
  | 'exploratory'
  | 'drifted'
  | 'machineCoded'
>;

/** The factor that keeps evidence from being stronger than it is. */
export type Weakest =
  | 'nobody'
  | 'under_five'
  | NonNullable<StoredReading['bar']>
  | 'no_line'
  | 'band'
  | 'drifted'
  | 'includes_line'
  | 'exploratory'
  | 'live'
  | 'some_missing'
  | 'machine_coded'
  | 'holm'
  | 'nothing';

/** The weakest factor wins. Live evidence is at most firm so far. */
export function strengthOf(judged: Judged): { strength: Strength; weakest: Weakest } {
  const { n, bar, line, direction, verdict } = judged;
  if (n === 0) return { strength: 'none', weakest: 'nobody' };
  if (n < 5) return { strength: 'anecdotal', weakest: 'under_five' };
  const weak = (weakest: Weakest) => ({ strength: 'directional' as const, weakest });
  if (bar !== null) return weak(bar);
  if (line === null) return weak('no_line');
  if (direction === 'keep_within') return weak('band');
  if (judged.drifted) return weak('drifted');
  if (verdict === 'open') return weak('includes_line');
  if (judged.exploratory) return weak('exploratory');
  const cap = capOf(judged);
  return cap === null ? { strength: 'firm', weakest: 'nothing' } : { strength: 'firm_so_far', weakest: cap };
}

function capOf({ regime, missing, machineCoded }: Judged): Weakest | null {
  if (regime === 'live') return 'live';
  if (missingWeight(missing) !== 'fine') return 'some_missing';
  // Nobody coded the answers a second time, so how well two would agree is not known.
  return machineCoded ? 'machine_coded' : null;
}
