import { type MeanInterval, meanT } from './mean.ts';

const ITEMS = 10;
const NEUTRAL = 3;
const FEWEST_FOR_GRADE = 10;

/** Lower edges, best first. */
const GRADES = [
  ['A+', 84.1],
  ['A', 80.8],
  ['A-', 78.9],
  ['B+', 77.2],
  ['B', 74.1],
  ['B-', 72.6],
  ['C+', 71.1],
  ['C', 65],
  ['C-', 62.7],
  ['D', 51.7],
  ['F', Number.NEGATIVE_INFINITY],
] as const;

export type SusGrade = (typeof GRADES)[number][0];

export interface SusScore {
  /** 0 to 100, not a percentage; null with two or more items missing. */
  score: number | null;
  /** One missing item was set to the neutral 3. */
  filled: boolean;
  /** The same answer to all ten items, which always scores 50. */
  straightLined: boolean;
}

export interface SusSummary extends MeanInterval {
  /** In the order of the respondents, null for those left out. */
  scores: (number | null)[];
  filled: number;
  excluded: number;
  straightLined: number;
  /** Of the mean; null below ten scores. */
  grade: SusGrade | null;
  /** The grades the interval reaches, best first; empty below ten scores. */
  gradesSpanned: SusGrade[];
}

/**
 * System Usability Scale of one respondent: odd items x − 1, even items 5 − x, summed, times 2.5. One missing item
 * counts as 3, two or more leave no score.
 *
 * @param answers the ten items in their order, 1 to 5, null where missing
 * @throws RangeError when there are not ten or one is not a whole number from 1 to 5
 * @see Brooke 1996
 */
export function susScore(answers: readonly (number | null)[]): SusScore {
  const given = answers.filter((answer) => answer !== null);
  if (answers.length !== ITEMS || given.some((x) => !Number.isInteger(x) || x < 1 || x > 5)) {
    throw new RangeError('a SUS response is ten whole numbers from 1 to 5');
  }
  const missing = ITEMS - given.length;
  const straightLined = missing === 0 && new Set(given).size === 1;
  if (missing > 1) return { score: null, filled: false, straightLined };
  const sum = answers.reduce<number>((total, answer, i) => {
    const x = answer ?? NEUTRAL;
    return total + (i % 2 === 0 ? x - 1 : 5 - x);
  }, 0);
  return { score: sum * 2.5, filled: missing === 1, straightLined };
}

/**
 * Mean SUS score of a group with its t interval (clipped to 0–100, `raw` unclipped) and, from ten scores on, the
 * grades of the mean and of what the interval reaches. The average product scores 68.
 *
 * @throws RangeError as `susScore`
 * @see Sauro & Lewis 2016, Quantifying the User Experience (grades)
 */
export function susSummary(responses: readonly (readonly (number | null)[])[], conf = 0.95): SusSummary {
  const each = responses.map(susScore);
  const scores = each.map(({ score }) => score);
  const known = scores.filter((score) => score !== null);
  const mean = meanT(known, { conf, bounds: { min: 0, max: 100 } });
  const graded = known.length >= FEWEST_FOR_GRADE;
  return {
    ...mean,
    scores,
    filled: each.filter(({ filled }) => filled).length,
    excluded: scores.length - known.length,
    straightLined: each.filter(({ straightLined }) => straightLined).length,
    grade: graded && mean.estimate !== null ? susGrade(mean.estimate) : null,
    gradesSpanned: graded ? gradesBetween(mean.lower, mean.upper) : [],
  };
}

/** Grade of a mean score on the curve of published studies, A+ to F. */
export function susGrade(score: number): SusGrade {
  return GRADES.find(([, edge]) => score >= edge)?.[0] ?? 'F';
}

function gradesBetween(lower: number | null, upper: number | null): SusGrade[] {
  if (lower === null || upper === null) return [];
  const grades = GRADES.map(([grade]) => grade);
  return grades.slice(grades.indexOf(susGrade(upper)), grades.indexOf(susGrade(lower)) + 1);
}
