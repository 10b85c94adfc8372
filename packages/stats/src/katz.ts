import { type Arm, checkArm } from './counts.ts';
import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { ratioOf } from './koopman.ts';

const METHOD = 'katz/1';

/**
 * The textbook interval of a ratio of two shares, log ratio ± z √(1/x1 − 1/n1 + 1/x2 − 1/n2). A yardstick for
 * comparisons only, never reported: a point when everybody did it, nothing (null limits) when one arm has nobody.
 *
 * @throws RangeError for impossible counts
 * @see Katz, Baptista, Azen & Pike 1978, Biometrics 34:469
 */
export function katz(first: Arm, second: Arm, conf = 0.95): Interval {
  checkArm(first);
  checkArm(second);
  const n = first.n + second.n;
  if (first.n === 0 || second.n === 0) return { ...emptyInterval(METHOD), n };
  const estimate = ratioOf(first, second);
  if (!estimate) return { estimate, lower: null, upper: null, n, method: METHOD };
  const variance = 1 / first.x - 1 / first.n + 1 / second.x - 1 / second.n;
  const factor = Math.exp(zFor(conf) * Math.sqrt(Math.max(0, variance)));
  return { estimate, lower: estimate / factor, upper: estimate * factor, n, method: METHOD };
}
