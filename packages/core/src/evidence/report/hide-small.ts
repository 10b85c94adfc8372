import type { Cell, Distribution, Estimate, ReportQuestion } from '@plumbline/contracts';
import { splitFrom } from '../../study/index.ts';
import type { Reader } from '../reader.ts';

/** Readers of released quotes get them from this base on. */
const quotesFrom = 10;

type Counted = Pick<ReportQuestion, 'n' | 'bases' | 'sentence' | 'hidden' | 'distribution'>;

/** What this reader may see of a question or a group: nothing of a base under five, no quote of one under ten. */
export function hideSmall<C extends Counted>(counted: C, reader: Reader): C {
  if (reader === 'all') return counted;
  if (counted.n > 0 && counted.n < splitFrom) return hideAll(counted);
  const distribution = hideThemes(counted.distribution);
  return { ...counted, distribution: counted.n < quotesFrom ? withoutQuotes(distribution) : distribution };
}

/** Without any number, as if nobody had answered, and marked. */
export function hideAll<C extends Counted>(counted: C): C {
  return {
    ...counted,
    n: 0,
    bases: { shown: 0, answered: 0, skipped: 0, preferNotToSay: 0, notApplicable: 0 },
    sentence: 'Hidden: fewer than five answers, or so few that a smaller group would follow from them.',
    hidden: true,
    distribution: hiddenDistribution(counted.distribution),
  };
}

const nothing: Estimate = { estimate: null, lower: null, upper: null };

function hiddenCell<C extends Cell>(cell: C): C {
  return { ...cell, count: null, share: null, lower: null, upper: null };
}

/** In the order they were asked in: that by count would tell which are the most. */
function hiddenCells<C extends Cell>(cells: readonly C[]): C[] {
  return cells.map(hiddenCell).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function hiddenDistribution(found: Distribution): Distribution {
  switch (found.type) {
    case 'yes_no':
      return { ...found, cells: found.cells.map(hiddenCell) };
    case 'single_choice':
      return { ...found, cells: hiddenCells(found.cells) };
    case 'multiple_choice':
      return {
        ...found,
        cells: hiddenCells(found.cells),
        together: [],
      };
    case 'scale':
      return {
        ...found,
        cells: found.cells.map(hiddenCell),
        mean: nothing,
        median: null,
        topBox: hiddenCell(found.topBox),
        nps: null,
      };
    case 'ranking':
      return {
        ...found,
        cells: found.cells.map(hiddenCell),
        items: found.items.map((item) => ({
          ...item,
          meanRank: nothing,
          places: [],
          worth: null,
          tier: null,
        })),
        full: 0,
        partial: 0,
        regularised: false,
      };
    case 'open_ended':
      return {
        ...found,
        cells: [],
        base: 0,
        theming: { ...found.theming, sentence: '', uncoded: 0, coded: 0, withoutTheme: 0 },
      };
    default:
      return found satisfies never;
  }
}

/** While few answers are themed, shares of them are shares of a small base. */
function hideThemes(found: Distribution): Distribution {
  if (found.type !== 'open_ended' || found.base === 0 || found.base >= splitFrom) return found;
  return { ...found, cells: [], base: 0 };
}

function withoutQuotes(found: Distribution): Distribution {
  if (found.type !== 'open_ended') return found;
  return { ...found, cells: found.cells.map((cell) => ({ ...cell, quotes: [] })) };
}
