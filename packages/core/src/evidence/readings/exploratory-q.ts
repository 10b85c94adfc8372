import { benjaminiHochberg } from '@plumbline/stats';
import type { Claims } from './queries-claims.ts';
import type { StoredReading } from './stored-reading.ts';

/** Benjamini–Hochberg's q of an exploratory claim, and how many such claims it is among. */
export type ExploratoryQ = { value: number; among: number };

/** Null for a claim that was written before the first answer: Holm counts those. Claims without a test are not counted. */
export function exploratoryQ(
  linkId: string,
  { exploratory, p }: Pick<StoredReading, 'exploratory' | 'p'>,
  claims: Claims,
): ExploratoryQ | null {
  if (!exploratory || p === null) return null;
  const others = [...claims.exploratory].filter(([id]) => id !== linkId).map(([, other]) => other);
  const [value = 1] = benjaminiHochberg([p, ...others]);
  return { value, among: others.length + 1 };
}
