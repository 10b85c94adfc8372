import { anytimeListShare } from './anytime-list.ts';
import { emptyInterval, type Interval } from './interval.ts';

const METHOD = 'anytime-list-running/1';

export interface RunningListShare extends Interval {
  /** The intersection over all answers so far is empty: answers changed over time, so there are no limits. */
  drifted: boolean;
}

/**
 * The anytime share of a known list after each of the answers 1…n, intersected; a point once all have answered.
 *
 * @param answers yes or no in order of arrival; none gives nulls
 * @throws RangeError for more answers than people or a confidence outside (0, 1)
 * @see anytimeListShare
 */
export function runningListShare(answers: readonly boolean[], listed: number, conf = 0.95): RunningListShare {
  const n = answers.length;
  if (n === 0) return { ...emptyInterval(METHOD), drifted: false };
  let x = 0;
  let lower = 0;
  let upper = listed;
  for (const [i, yes] of answers.entries()) {
    if (yes) x += 1;
    const { people } = anytimeListShare(x, i + 1, listed, conf);
    lower = Math.max(lower, people?.lower ?? 0);
    upper = Math.min(upper, people?.upper ?? listed);
  }
  const drifted = lower > upper;
  return {
    estimate: x / n,
    lower: drifted ? null : lower / listed,
    upper: drifted ? null : upper / listed,
    n,
    method: METHOD,
    drifted,
  };
}
