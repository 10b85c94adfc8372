import type { Strength } from '@plumbline/contracts';
import { holm } from '@plumbline/stats';
import type { Claims } from './queries-claims.ts';
import type { StoredReading } from './stored-reading.ts';

/**
 * What a reading is worth among the claims of its objective: one that clears its line alone, but not when Holm counts
 * them all, is firm so far at most. Claims without a test are not counted.
 */
export function amongClaims(
  linkId: string,
  { strength, weakest, p }: Pick<StoredReading, 'strength' | 'weakest' | 'p'>,
  claims: Claims,
): { strength: Strength; weakest: string } {
  if (strength !== 'firm' || p === null) return { strength, weakest };
  const others = [...claims.named].filter(([id]) => id !== linkId).map(([, other]) => other);
  const [adjusted = 1] = holm([p, ...others]);
  return adjusted > 0.05 ? { strength: 'firm_so_far', weakest: 'holm' } : { strength, weakest };
}
