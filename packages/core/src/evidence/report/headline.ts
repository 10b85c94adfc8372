import type { Cell, WeightedNumbers } from '@plumbline/contracts';
import { type AskedQuestion, cellKeys, quoted, type Regime, splitFrom } from '../../study/index.ts';
import { pointsIn, type Series } from '../readings/series.ts';
import type { Halves } from '../readings/series-halves.ts';
import type { Weighed } from '../weighting/weigh.ts';
import type { WeighedAnswer } from '../weighting/weight-question.ts';
import { numberOn, numberWithInterval } from '../words/numbers.ts';
import { effectiveWords, weightedWords } from '../words/weighting.ts';

type Scale = 'share' | 'points' | 'nps';
/** The one number that a card is told by: a share, a mean, a net promoter score. */
export type Headline = { name: string; scale: Scale; series: Series };

/** Null for an open question, whose themes are of those that are coded, and below five answers. */
export function headlineOf(
  question: AskedQuestion,
  cells: readonly Cell[],
  rows: readonly WeighedAnswer[],
): Headline | null {
  const answered = rows.filter(({ state }) => state === 'answered');
  if (question.type === 'open_ended' || answered.length < splitFrom) return null;
  const { config } = question;
  if ('minLabel' in config) {
    const values = answered.map(({ value }) => Number(cellKeys(question, value)[0]));
    if (config.preset === 'nps')
      return { name: 'net promoter score', scale: 'nps', series: { type: 'nps', values } };
    const bounds = { min: config.min, max: config.max };
    return { name: 'mean', scale: 'points', series: { type: 'mean', values, bounds } };
  }
  const cell = leading(question, cells);
  if (!cell) return null;
  const marks = answered.map(({ value }) => cellKeys(question, value).includes(cell.key));
  return { name: quoted(cell.label), scale: 'share', series: { type: 'share', marks } };
}

/** Yes, or what was chosen most. */
function leading({ type }: AskedQuestion, cells: readonly Cell[]): Cell | undefined {
  if (type === 'yes_no') return cells[0];
  const most = Math.max(0, ...cells.map(({ count }) => count ?? 0));
  return most === 0 ? undefined : cells.find(({ count }) => count === most);
}

export function driftWords({ name, scale }: Headline, { early, late }: Halves): string {
  return `Early answerers differ: ${name} ${numberOn(scale, early)} in the first half, ${numberOn(scale, late)} in the second.`;
}

type Weighted = {
  question: AskedQuestion;
  cells: readonly Cell[];
  headline: Headline | null;
  found: Weighed;
  numbers: WeightedNumbers;
};

/** "Weighted to known sizes of plan. Effective n 31: “Yes” 45 % [30, 61 %], unweighted 41 %." */
export function weightedSentence(of: Weighted, regime: Regime): string {
  const lead = `${weightedWords(of.found)}. ${effectiveWords(of.found)}`;
  const told = numberOf(of);
  if (told === null) return `${lead}.`;
  const { name, scale, number, unweighted } = told;
  const soFar = regime === 'live' ? ', so far' : '';
  return `${lead}: ${name} ${numberWithInterval(scale, number)}${soFar}, unweighted ${numberOn(scale, unweighted)}.`;
}

function numberOf({ question, cells, headline, numbers }: Weighted) {
  const number = numbers.nps ?? numbers.mean;
  if (headline && headline.scale !== 'share' && number) {
    const { values } = pointsIn(headline.series);
    const unweighted = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { ...headline, number, unweighted };
  }
  const cell = leading(question, cells);
  const weighted = numbers.cells.find(({ key }) => key === cell?.key);
  if (!cell || !weighted || cell.share === null) return null;
  const { share: estimate, lower, upper } = weighted;
  const of = { name: quoted(cell.label), scale: 'share' as const };
  return { ...of, number: { estimate, lower, upper }, unweighted: cell.share };
}
