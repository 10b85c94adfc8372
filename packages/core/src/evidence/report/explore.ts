import type { ReportQuestion } from '@plumbline/contracts';
import { benjaminiHochberg } from '@plumbline/stats';
import { chance } from '../words/exploratory.ts';

const level = 0.05;

/**
 * The cards with the q-values of their comparisons: nobody named one before, so they are cells of one table that is
 * explored. A difference that its own p tells and its q does not is said to be one that chance may have made.
 */
export function explored(cards: ReportQuestion[]): ReportQuestion[] {
  const ps = cards.flatMap(({ comparison }) => (comparison?.p == null ? [] : [comparison.p]));
  const qs = benjaminiHochberg(ps);
  let place = 0;
  return cards.map((card) => {
    const { comparison } = card;
    if (comparison?.p == null) return card;
    const value = qs[place] ?? 1;
    place += 1;
    const q = { value, among: ps.length };
    const doubt =
      comparison.p < level && value >= level
        ? ` Found among ${ps.length} comparisons, it may be chance: q-value ${chance(value)}.`
        : '';
    return { ...card, comparison: { ...comparison, words: `${comparison.words}${doubt}`, q } };
  });
}
