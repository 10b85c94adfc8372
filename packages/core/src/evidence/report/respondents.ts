import type { ReportQuestion } from '@plumbline/contracts';
import { splitFrom } from '../../study/index.ts';
import type { Reader } from '../reader.ts';
import type { SusCard } from './sus.ts';

/**
 * Respondents of a report as this reader may know them. Readers of released quotes who filter get the largest base
 * that they may see: the difference to the whole could be a smaller group.
 */
export function respondentsFor(
  n: number,
  { reader, asked, questions }: { reader: Reader; asked: boolean; questions: readonly ReportQuestion[] },
): number {
  if (reader === 'all') return n;
  if (asked) return Math.max(0, ...questions.map((question) => question.n));
  return n < splitFrom ? 0 : n;
}

/** The same for scores over several questions. */
export function hideSus(
  cards: readonly SusCard[],
  { reader, asked }: { reader: Reader; asked: boolean },
): SusCard[] {
  return cards.map((card) =>
    reader === 'all' || (!asked && (card.n === 0 || card.n >= splitFrom))
      ? card
      : {
          ...card,
          n: 0,
          score: { estimate: null, lower: null, upper: null },
          grades: null,
          sentence: 'Hidden: too few answers.',
        },
  );
}
