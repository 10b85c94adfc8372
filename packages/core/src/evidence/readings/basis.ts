import type { Attributes, CohortSize } from '@plumbline/contracts';
import { splitFrom } from '../../study/index.ts';
import { type NotWeighed, type Weighed, weigh } from '../weighting/weigh.ts';
import type { Basis } from './series.ts';
import type { StoredReading } from './stored-reading.ts';

type Limits = { estimate: number | null; lower: number | null; upper: number | null };

/** Whom the numbers of a link speak for: groups of known size, or a list of people who were asked by name. */
export type Known = { sizes: readonly CohortSize[]; listed: number | null };
export type BasisFound = Required<Basis> & { weighed: Weighed | NotWeighed | null };

/**
 * The basis of some respondents' answers, of which nothing is told under five. Weights go before the list: both would make
 * too much of few answers.
 */
export function basisOf(people: readonly { attributes: Attributes }[], { sizes, listed }: Known): BasisFound {
  if (people.length < splitFrom) return { weights: null, weighed: null, listed: null };
  const { found, weights } = weigh(people, sizes);
  const isList = weights === null && listed !== null && listed >= people.length;
  return { weights, weighed: found, listed: isList ? listed : null };
}

/** What of a basis is told beside the number; `unweighted` is the same number with all answers alike. */
export function toldBasis(
  { weighed, listed }: BasisFound,
  unweighted: () => Limits,
): Pick<StoredReading, 'weighting' | 'listed'> {
  if (weighed?.state !== 'weighted') return { weighting: weighed, listed };
  const { estimate, lower, upper } = unweighted();
  return { weighting: { ...weighed, unweighted: { estimate, lower, upper } }, listed };
}
