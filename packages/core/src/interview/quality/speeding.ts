import type { CheckedInterview, Unusual } from './checked.ts';
import { medianOf } from './median.ts';

/** A question says what is usual once so many have answered it, and a respondent shows a pace over so many questions. */
const fewestTimes = 10;
const fewestQuestions = 3;
/** No single question counts for more than this factor. */
const mostFactor = 3;
/** Leiner calls 2 suspicious; fast readers come near that, so a flag asks for more. */
const speedingFrom = 2.5;
/** Nobody's clock is finer than this: a time of zero says no more than a short one. */
const shortest = 0.05;

/**
 * Who was far faster than usual: of each question the median time of all divided by the respondent's own, at most 3, and
 * of these the mean: Leiner's relative speed index (Too Fast, too Straight, too Weird, Survey Research Methods 13(3),
 * 2019, p. 236). It depends on no absolute time, so long and short studies are judged alike.
 */
export function speeding(interviews: readonly CheckedInterview[]): Unusual {
  const medians = mediansOf(interviews);
  return new Map(
    interviews.flatMap(({ id, answers }): [string, string][] => {
      const timed = answers.flatMap(({ questionId, seconds }) => {
        const usual = medians.get(questionId);
        return usual === undefined || seconds === null ? [] : [{ usual, seconds }];
      });
      if (timed.length < fewestQuestions) return [];
      const factors = timed.map(({ usual, seconds }) =>
        Math.min(mostFactor, usual / Math.max(seconds, shortest)),
      );
      if (sumOf(factors) / timed.length < speedingFrom) return [];
      const took = sumOf(timed.map(({ seconds }) => seconds));
      const usual = sumOf(timed.map((one) => one.usual));
      return [[id, reasonFor(timed.length, took, usual)]];
    }),
  );
}

/** Median seconds by question, where enough have answered. */
function mediansOf(interviews: readonly CheckedInterview[]): Map<string, number> {
  const times = new Map<string, number[]>();
  for (const { answers } of interviews) {
    for (const { questionId, seconds } of answers) {
      if (seconds === null) continue;
      const known = times.get(questionId) ?? [];
      known.push(seconds);
      times.set(questionId, known);
    }
  }
  return new Map(
    [...times].flatMap(([id, all]) => (all.length < fewestTimes ? [] : [[id, medianOf(all)] as const])),
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function reasonFor(questions: number, took: number, usual: number): string {
  return `Unusually fast: ${questions} questions in ${Math.round(took)} s, which usually take about ${Math.round(usual)} s`;
}
