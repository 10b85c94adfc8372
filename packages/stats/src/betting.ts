import { checkConf } from './anytime-share.ts';
import { emptyInterval, type Interval } from './interval.ts';
import type { Bounds } from './mean.ts';
import { edgeBetween } from './search.ts';

const METHOD = 'anytime-mean-betting/1';
/** Share of the largest safe bet that is placed. */
const TRUNCATION = 0.5;
/** A stake under this, or over its inverse, is put away. */
const SMALL = 1e-200;
/** Of the limits, on the 0…1 scale: each digit more is three walks over all answers. */
const PRECISION = 1e-12;
const PRIOR = { mean: 0.5, variance: 0.25 };

export interface BettingOptions {
  conf?: number;
  /** Ends of the scale; 0 and 1 unless told. */
  bounds?: Bounds;
  /** People on a known list asked in random order, nobody twice; null when there is none. */
  population?: number | null;
  /** `running`: intersection over answers 1…n (what is reported). `now`: the n-th look alone. */
  looks?: 'running' | 'now';
}

export interface BettingMean extends Interval {
  /** The running intersection is empty: answers changed over time, so there are no limits. */
  drifted: boolean;
}

/**
 * Mean of answers on a bounded scale with limits that hold at every look together: a mean m is ruled out once betting
 * that answers lie above it (or below it) has multiplied a stake by 2 / α. Bets on the 0…1 scale are
 * λ_t = √(2 log(2/α) / (v_{t−1} t log(t+1))), v the running variance started from one pseudo-answer (mean 1/2,
 * variance 1/4), cut at 1/2 of the largest that cannot go broke, 1/m and 1/(1−m). Both capitals are monotone in m, so
 * the limits are found by halving instead of on a grid.
 *
 * The order of arrival matters: pass it as logged. With a population the mean left among those not yet asked takes
 * m's place, and the answers themselves bound the mean; at n = N it is known.
 *
 * @param values answers in order of arrival
 * @returns nulls for no answers
 * @throws RangeError for a value off the scale, or more answers than people
 * @see Waudby-Smith & Ramdas 2024, JRSS B 86:1, hedged capital process
 */
export function bettingMean(values: readonly number[], options: BettingOptions = {}): BettingMean {
  const { conf = 0.95, bounds = { min: 0, max: 1 }, population = null, looks = 'running' } = options;
  checkConf(conf);
  const span = bounds.max - bounds.min;
  const x = values.map((value) => checked((value - bounds.min) / span, value, bounds));
  if (x.length === 0) return { ...emptyInterval(METHOD), drifted: false };
  if (population !== null && !(population >= x.length)) throw new RangeError('more answers than people');
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const limits = x.length === population ? { lower: mean, upper: mean } : search(x, conf, population, looks);
  const drifted = limits.lower > limits.upper;
  const onScale = (at: number) => (drifted ? null : bounds.min + at * span);
  return {
    estimate: bounds.min + mean * span,
    lower: onScale(limits.lower),
    upper: onScale(limits.upper),
    n: x.length,
    method: METHOD,
    drifted,
  };
}

function search(x: readonly number[], conf: number, population: number | null, looks: 'running' | 'now') {
  const alpha = 1 - conf;
  const walk = { bets: betSizes(x, alpha), population, ceiling: Math.log(2 / alpha), looks };
  const mirrored = x.map((value) => 1 - value);
  return { lower: lowerLimit(x, walk), upper: 1 - lowerLimit(mirrored, walk) };
}

interface Walk {
  bets: readonly number[];
  population: number | null;
  ceiling: number;
  looks: 'running' | 'now';
}

/** The largest mean that betting on "above" rules out; the answers' own sum when that says more. */
function lowerLimit(x: readonly number[], walk: Walk): number {
  const ruledOut = (m: number) => isRuledOut(x, m, walk);
  const limit = ruledOut(0) ? edgeBetween(0, 1, ruledOut, PRECISION) : 0;
  if (walk.population === null) return limit;
  return Math.max(limit, x.reduce((sum, value) => sum + value, 0) / walk.population);
}

/**
 * Whether betting that answers exceed m multiplied the stake beyond the ceiling: at the last answer, or at any on the
 * way. The stake is a plain product, put away as a logarithm before it gets too small to hold.
 */
function isRuledOut(x: readonly number[], m: number, { bets, population, ceiling, looks }: Walk): boolean {
  const mayStop = looks === 'running';
  let stake = 1;
  let putAway = 0;
  let enough = Math.exp(ceiling);
  let sum = 0;
  let left = m;
  for (let i = 0; i < x.length; i += 1) {
    const value = x[i] ?? 0;
    if (population !== null) {
      left = (population * m - sum) / (population - i);
      if (left < 0) return true;
      sum += value;
    }
    stake *= 1 + Math.min(bets[i] ?? 0, TRUNCATION / left) * (value - left);
    if (mayStop && stake > enough) return true;
    if (stake < SMALL || stake > 1 / SMALL) {
      putAway += Math.log(stake);
      stake = 1;
      enough = Math.exp(ceiling - putAway);
    }
  }
  return stake > enough;
}

function betSizes(x: readonly number[], alpha: number): number[] {
  let sum = PRIOR.mean;
  let squares = PRIOR.variance;
  let variance = PRIOR.variance;
  return x.map((value, i) => {
    const t = i + 1;
    const bet = Math.sqrt((2 * Math.log(2 / alpha)) / (variance * t * Math.log(t + 1)));
    sum += value;
    squares += (value - sum / (t + 1)) ** 2;
    variance = squares / (t + 1);
    return bet;
  });
}

function checked(scaled: number, value: number, { min, max }: Bounds): number {
  if (!(scaled >= 0 && scaled <= 1)) throw new RangeError(`answer ${value} lies outside ${min} to ${max}`);
  return scaled;
}
