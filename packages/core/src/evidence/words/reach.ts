import type { ReachSpec } from '../readings/spec.ts';
import type { ReachDetail, StoredReading } from '../readings/stored-reading.ts';
import { numberWithInterval, percent } from './numbers.ts';
import { type KindWords, soFar } from './reading-words.ts';

export const reachWords: KindWords<'reach'> = {
  claim: (_, { spec }) => `The target of ${percent(spec.target)} is within reach of what we can fix`,
  finding: (reading, { spec }) => {
    const { detail } = reading;
    if (detail?.kind !== 'reach') return '';
    const weighted = reading.weighting?.state === 'weighted' ? ', weighted to what they stand for' : '';
    const named = `${countWords(detail, reading.n)} below the line name something we can fix${weighted}`;
    return `${named}: ${ceilingWords(reading, detail)}${soFar(reading)}. ${verdictWords(reading, spec)}, and reaching it ${neededWords(detail, spec)}. A ceiling, not a forecast.`;
  },
  facts: ({ detail, n }) => {
    if (detail?.kind !== 'reach') return [];
    const { baseline, mismatch, unclear, mismatchShare } = detail;
    const share = mismatchShare.estimate === null ? '' : `, ${numberWithInterval('share', mismatchShare)}`;
    return [
      `Baseline ${percent(baseline)}`,
      ...(n > 0 ? [`${mismatch} of ${n} a mismatch${share}`] : []),
      ...(unclear > 0 ? [`${unclear} of ${n} unclear`] : []),
    ];
  },
  verdicts: (reading, { spec }) =>
    reading.estimate === null ? [] : [{ label: `Target of ${percent(spec.target)}`, words: ruling(reading) }],
};

const rulings = { met: 'Not ruled out', missed: 'Out of reach', open: 'Open' } as const;

function ruling(reading: StoredReading): string {
  return `${rulings[reading.verdict]}${reading.verdict === 'open' ? '' : soFar(reading)}`;
}

function countWords({ fixable, unclear }: ReachDetail, n: number): string {
  return unclear === 0 ? `${fixable} of ${n}` : `${fixable} to ${fixable + unclear} of ${n}`;
}

function ceilingWords(reading: StoredReading, { unclear, high }: ReachDetail): string {
  if (unclear === 0 || reading.estimate === null || high.estimate === null)
    return `a ceiling of ${numberWithInterval('share', reading)}`;
  const range = `${percent(reading.estimate)} to ${percent(high.estimate)}`;
  return `a ceiling of ${range}, by what the unclear ${unclear === 1 ? 'answer turns' : 'answers turn'} out to be, with an interval of ${limits(reading)}`;
}

function limits({ lower, upper }: StoredReading): string {
  return lower === null || upper === null ? 'unknown width' : `${percent(lower)} to ${percent(upper)}`;
}

function verdictWords(reading: StoredReading, { target }: ReachSpec): string {
  const aim = `The target of ${percent(target)}`;
  if (reading.verdict === 'met') return `${aim} is not ruled out`;
  return reading.verdict === 'missed'
    ? `${aim} is out of reach`
    : `Whether ${aim.toLowerCase()} is within reach is open`;
}

function neededWords({ needed }: ReachDetail, { target, baseline }: ReachSpec): string {
  if (target <= baseline) return 'needs nothing fixed';
  const [least, most] = [needed.high, needed.low];
  if (least === null) return 'is impossible by fixing, since nobody names something fixable';
  if (least > 1) return 'would take more than all of that friction';
  if (most === null || most > 1) return `needs at least ${percent(least)} of that friction removed`;
  return Math.round(least * 100) === Math.round(most * 100)
    ? `needs ${percent(least)} of that friction removed`
    : `needs ${percent(least)} to ${percent(most)} of that friction removed`;
}
