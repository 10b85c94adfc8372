import type { Cell, Distribution, Estimate, ReportQuestion } from '@plumbline/contracts';
import { splitFrom } from '../study/index.ts';
import type { Reader } from './reader.ts';

/** Readers of released quotes get them from this base on. */
const quotesFrom = 10;

/** What this reader may see of a question: bases under five are hidden, and quotes of small ones. */
export function hideSmall(question: ReportQuestion, reader: Reader): ReportQuestion {
  if (reader === 'all') return question;
  if (question.n > 0 && question.n < splitFrom) {
    return { ...question, hidden: true, distribution: hiddenDistribution(question.distribution) };
  }
  return question.n < quotesFrom
    ? { ...question, distribution: withoutQuotes(question.distribution) }
    : question;
}

const nothing: Estimate = { estimate: null, lower: null, upper: null };

function hiddenCell<C extends Cell>(cell: C): C {
  return { ...cell, count: null, share: null, lower: null, upper: null };
}

function hiddenDistribution(found: Distribution): Distribution {
  switch (found.type) {
    case 'yes_no':
    case 'single_choice':
    case 'multiple_choice':
      return { ...found, cells: found.cells.map(hiddenCell) };
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
        items: found.items.map((item) => ({ ...item, meanRank: nothing, places: [] })),
        full: 0,
        partial: 0,
      };
    case 'open_ended':
      return { ...found, cells: [] };
    default:
      return found satisfies never;
  }
}

function withoutQuotes(found: Distribution): Distribution {
  if (found.type !== 'open_ended') return found;
  return { ...found, cells: found.cells.map((cell) => ({ ...cell, quotes: [] })) };
}
