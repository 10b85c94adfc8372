import type { Cell, CohortSize, ReportQuestion } from '@plumbline/contracts';
import { type AskedQuestion, type Regime, splitFrom, summariseAnswers } from '../../study/index.ts';
import type { Reader } from '../reader.ts';
import { differingHalves } from '../readings/series-halves.ts';
import { type WeighedAnswer, weightQuestion } from '../weighting/weight-question.ts';
import { weightingCautions } from '../words/weighting.ts';
import { driftWords, headlineOf, weightedSentence } from './headline.ts';

export type ExtraAnswer = WeighedAnswer & { flagged: boolean };
/** What a card says besides its distribution, before it is known who reads it. */
export type Extras = {
  /** That it was worked out with; others make it useless. */
  sizes: readonly CohortSize[];
  weighting: ReportQuestion['weighting'];
  /** Respondents in the smallest group that the weights tell apart; null without weights. */
  smallest: number | null;
  notes: { weights: string[]; drift: string[]; flagged: string[] };
};

type Of = {
  sizes: readonly CohortSize[];
  regime: Regime;
  seed: string;
  /** Whether flagged interviews are counted. */
  includeFlagged: boolean;
};

/**
 * The numbers of a question with groups at their known sizes, whether early answerers differ, and what it would be with
 * flagged interviews the other way round. @param answers flagged ones too, in order of arrival
 */
export function extrasOf(
  question: AskedQuestion,
  cells: readonly Cell[],
  answers: readonly ExtraAnswer[],
  of: Of,
): Extras {
  const rows = of.includeFlagged ? answers : answers.filter(({ flagged }) => !flagged);
  const keys = cells.map(({ key }) => key);
  const { found, numbers } = weightQuestion(question, rows, { ...of, keys });
  const headline = headlineOf(question, cells, rows);
  const halves = headline && differingHalves(headline.series);
  return {
    sizes: of.sizes,
    weighting:
      numbers === null || found?.state !== 'weighted'
        ? null
        : {
            ...numbers,
            attributes: found.attributes,
            sentence: weightedSentence({ question, cells, headline, found, numbers }, of.regime),
          },
    smallest: found?.state === 'weighted' ? found.smallest : null,
    notes: {
      weights: rows.length < splitFrom ? [] : weightingCautions(found, rows.length),
      drift: headline && halves ? [driftWords(headline, halves)] : [],
      flagged: flaggedNote(question, answers, of),
    },
  };
}

/** The finding as it would be, where the question was answered in a flagged interview. */
function flaggedNote(question: AskedQuestion, answers: readonly ExtraAnswer[], of: Of): string[] {
  const { includeFlagged, regime, seed } = of;
  const count = answers.filter(({ flagged, state }) => flagged && state === 'answered').length;
  if (count === 0 || question.type === 'open_ended') return [];
  const other = includeFlagged ? answers.filter(({ flagged }) => !flagged) : answers;
  const { n, sentence } = summariseAnswers(question, other, { regime, seed });
  const told = n < splitFrom ? 'too few to split.' : sentence;
  const [flagged, them] =
    count === 1 ? ['answer in a flagged interview', 'it'] : ['answers in flagged interviews', 'them'];
  return [
    `${count} ${flagged} ${includeFlagged ? `counted. Without ${them}` : `left out. With ${them}`}, n ${n}: ${told}`,
  ];
}

/** What of it this reader may see: no number that a group of one to four would follow from. */
export function shownExtras(
  { weighting, smallest, notes }: Extras,
  { reader, hidden }: { reader: Reader; hidden: boolean },
): Pick<ReportQuestion, 'weighting' | 'notes'> {
  if (hidden) return { weighting: null, notes: [] };
  if (reader === 'all') return { weighting, notes: [...notes.weights, ...notes.drift, ...notes.flagged] };
  const isSmall = smallest !== null && smallest < splitFrom;
  return isSmall
    ? { weighting: null, notes: notes.drift }
    : { weighting, notes: [...notes.weights, ...notes.drift] };
}
