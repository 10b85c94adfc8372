import type { Cell } from '@plumbline/contracts';
import { npsCounts, quartiles } from '@plumbline/stats';
import { estimateOf, shareCell } from './cells.ts';
import type { Intervals } from './intervals.ts';
import type { ConfigOf, DistributionOf, QuestionKind } from './kind.ts';
import { meanWords, npsWords, shareWords, tooFew } from './words.ts';

type Config = ConfigOf<'scale'>;

/** Counts per point, mean with its interval, median, the two highest points, and the NPS where the question is one. */
export const scale: QuestionKind<'scale'> = {
  validate: ({ min, max }, { value }) =>
    value < min || value > max ? [{ pointer: '/value', message: `must be from ${min} to ${max}` }] : [],
  describe: ({ max }, { value }) => `${value} of ${max}`,
  summarise: (config, answers, intervals) => {
    const values = answers.map(({ value }) => value);
    const distribution = distributionOf(config, values, intervals);
    return { distribution, sentence: sentence(config, distribution, values.length) };
  },
  cellKeys: ({ value }) => [String(value)],
};

function distributionOf(
  config: Config,
  values: readonly number[],
  intervals: Intervals,
): DistributionOf<'scale'> {
  const { min, max, preset } = config;
  const n = values.length;
  const cells = pointsOf(config).map((point): Cell => {
    const count = values.filter((value) => value === point).length;
    return shareCell(String(point), pointLabel(config, point), count, intervals.share(count, n));
  });
  const top = topBoxOf(config);
  const high = values.filter((value) => value >= top.from).length;
  const groups = preset === 'nps' ? npsCounts(values) : null;
  return {
    type: 'scale',
    cells,
    mean: estimateOf(intervals.mean(values, { min, max })),
    median: quartiles(values).median,
    topBox: shareCell('top2', top.label, high, intervals.share(high, n)),
    nps: groups && { ...estimateOf(intervals.nps(values)), ...groups },
  };
}

/** The lowest of the points that count as high. */
export function topPoints(config: Config): number {
  return topBoxOf(config).from;
}

/** The two highest points; for effort on seven points, where 4 is neutral, all above it. */
function topBoxOf({ max, preset }: Config): { from: number; label: string } {
  return preset === 'ces' && max === 7
    ? { from: 5, label: '5 to 7' }
    : { from: max - 1, label: `${max - 1} or ${max}` };
}

function pointsOf({ min, max }: Config): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function pointLabel({ min, max, minLabel, maxLabel }: Config, point: number): string {
  const words = point === min ? minLabel : point === max ? maxLabel : '';
  return words === '' ? String(point) : `${point} ${words}`;
}

function sentence({ max }: Config, found: DistributionOf<'scale'>, n: number): string {
  const few = tooFew(n);
  if (few !== null) return few;
  if (found.nps) {
    const { promoters, detractors } = found.nps;
    return `Net promoter score ${npsWords(found.nps)}: ${promoters} of ${n} would recommend, ${detractors} would not.`;
  }
  return `Mean ${meanWords(found.mean)} of ${max}. ${shareWords(found.topBox, n)} chose ${found.topBox.label}.`;
}
