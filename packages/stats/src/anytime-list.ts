import { checkConf } from './anytime-share.ts';
import { checkArm } from './counts.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { firstWhole } from './search.ts';
import { logChoose } from './special.ts';

const METHOD = 'anytime-list/1';
/** Room for rounding in the log probabilities. */
const ROUNDING = 1e-11;

export interface ListShare extends Interval {
  /** Limits as people on the list; null for n = 0. */
  people: { lower: number; upper: number } | null;
}

/**
 * Share x / n of a known list of N people, asked in random order without putting anyone back, with limits that hold at
 * every look together: the K with (n + 1) Hypergeometric(x; N, K, n) >= α, as K / N. Shrinks to a point when all N have
 * answered; zero width is honest only here.
 *
 * @returns fractions in [0, 1]; nulls for n = 0
 * @throws RangeError for impossible counts, more answers than people, or a confidence outside (0, 1)
 * @see Waudby-Smith & Ramdas 2020, NeurIPS 33 (prior-posterior-ratio with the uniform beta-binomial prior)
 */
export function anytimeListShare(x: number, n: number, listed: number, conf = 0.95): ListShare {
  checkArm({ x, n });
  checkArm({ x: n, n: listed });
  checkConf(conf);
  if (n === 0) return { ...emptyInterval(METHOD), people: null };
  const least = x;
  const most = listed - n + x;
  const level = Math.log1p(-conf) - Math.log(n + 1) - ROUNDING;
  const holds = (k: number) => logHypergeometric(x, listed, k, n) >= level;
  const likeliest = Math.min(most, Math.max(least, Math.floor((x * (listed + 1)) / n)));
  const lower = firstWhole(least, likeliest, holds) ?? likeliest;
  const upper = (firstWhole(likeliest, most, (k) => !holds(k)) ?? most + 1) - 1;
  return {
    estimate: x / n,
    lower: lower / listed,
    upper: upper / listed,
    n,
    method: METHOD,
    people: { lower, upper },
  };
}

/** log P(x of n) when k of N people are "yes". */
function logHypergeometric(x: number, listed: number, k: number, n: number): number {
  return logChoose(k, x) + logChoose(listed - k, n - x) - logChoose(listed, n);
}
