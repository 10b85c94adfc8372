import type { CohortSize, WeightedNumbers } from '@plumbline/contracts';
import {
  type AnswerRow,
  type AskedQuestion,
  cellKeys,
  type Regime,
  splitFrom,
  topPoints,
} from '../../study/index.ts';
import { reckon } from '../readings/reckon.ts';
import type { Series } from '../readings/series.ts';
import { type NotWeighed, type Weighed, weigh } from './weigh.ts';

/** What became of a question for one respondent, with the groups they are in. */
export type WeighedAnswer = AnswerRow & {
  attributes: Record<string, string>;
  /** Themes of an open answer; null while it has not been themed. */
  themes: readonly string[] | null;
};
export type QuestionWeighed = { found: Weighed | NotWeighed | null; numbers: WeightedNumbers | null };

/**
 * The shares and the mean of one question with groups at their known sizes. Nothing under five answers. Shares of one pick
 * hold together, by α ÷ their number; all others are plain. Pure: the same answers and sizes give the same digits.
 * @param rows in order of arrival
 * @param of.keys of the cells that have a share
 */
export function weightQuestion(
  question: AskedQuestion,
  rows: readonly WeighedAnswer[],
  of: { keys: readonly string[]; sizes: readonly CohortSize[]; regime: Regime; seed: string },
): QuestionWeighed {
  const base = baseOf(question, rows);
  const { found, weights } = weigh(base, of.sizes);
  if (weights === null || found === null || base.length < splitFrom) return { found, numbers: null };
  const reckoned = (series: Series, conf = 0.95) => {
    const { estimate, lower, upper } = reckon(
      { ...series, weights },
      { regime: of.regime, seed: of.seed, conf },
    );
    return { estimate, lower, upper };
  };
  const several = question.type === 'single_choice' && of.keys.length > 2;
  const share = (has: (row: WeighedAnswer) => boolean, conf = 0.95) => {
    const { estimate, lower, upper } = reckoned({ type: 'share', marks: base.map(has) }, conf);
    return { share: estimate, lower, upper };
  };
  const cells = of.keys.map((key) => ({
    key,
    ...share((row) => keysOf(question, row).includes(key), several ? 1 - 0.05 / of.keys.length : 0.95),
  }));
  const points = pointsOf(question, base);
  if (points === null)
    return { found, numbers: { effectiveN: found.effectiveN, cells, mean: null, nps: null } };
  const { values, bounds, top, isNps } = points;
  return {
    found,
    numbers: {
      effectiveN: found.effectiveN,
      cells: [...cells, { key: 'top2', ...share((row) => pointOf(row) >= top) }],
      mean: reckoned({ type: 'mean', values, bounds }),
      nps: isNps ? reckoned({ type: 'nps', values }) : null,
    },
  };
}

/** Answers that the shares are of; who no longer uses the product is in none of how disappointed people would be. */
function baseOf(question: AskedQuestion, rows: readonly WeighedAnswer[]): WeighedAnswer[] {
  const answered = rows.filter(({ state }) => state === 'answered');
  if (question.type === 'open_ended') return answered.filter(({ themes }) => themes !== null);
  const { config } = question;
  if (!('preset' in config) || config.preset !== 'very_disappointed') return answered;
  const outside = config.options.filter(({ tag }) => tag === 'none').map(({ id }) => id);
  return answered.filter((row) => !keysOf(question, row).some((key) => outside.includes(key)));
}

function keysOf(question: AskedQuestion, { value, themes }: WeighedAnswer): readonly string[] {
  return question.type === 'open_ended' ? (themes ?? []) : cellKeys(question, value);
}

function pointsOf({ config }: AskedQuestion, base: readonly WeighedAnswer[]) {
  if (!('minLabel' in config)) return null;
  const { min, max, preset } = config;
  const values = base.map(pointOf);
  return { values, bounds: { min, max }, top: topPoints(config), isNps: preset === 'nps' };
}

/** Safe because a scale's stored answers were validated: `{value: number}`. */
function pointOf({ value }: WeighedAnswer): number {
  return (value as { value: number }).value;
}
