import { type Arm, checkArm, checkFraction } from './counts.ts';
import { zFor } from './distributions.ts';
import { koopmanLimits } from './koopman.ts';
import { firstWhole } from './search.ts';
import { wilsonLimits } from './wilson.ts';

/** Beyond this many times the answers there are, "more than ten times as many" is all that is said. */
const MOST_TIMES = 10;

/**
 * How many answers would settle it: the smallest n′ from n to 10 n at which the closed interval, at today's estimate,
 * no longer holds the line; n itself when it does not now, null for more than ten times as many or for n = 0.
 *
 * @param limitsAt closed limits if n′ answers had the estimate of today; they must narrow as n′ grows
 */
export function answersToSettle(
  n: number,
  line: number,
  limitsAt: (n: number) => { lower: number; upper: number },
): number | null {
  if (n <= 0) return null;
  return firstWhole(n, MOST_TIMES * n, (more) => {
    const { lower, upper } = limitsAt(more);
    return line < lower || line > upper;
  });
}

/** The same for a share with its Wilson interval; x grows in proportion, not rounded. */
export function answersToSettleShare({ x, n }: Arm, line: number, conf = 0.95): number | null {
  checkArm({ x, n });
  const z = zFor(conf);
  return answersToSettle(n, line, (more) => wilsonLimits((x / n) * more, more, z));
}

/** The same for a ratio with Koopman's interval, both arms growing alike; answers of both arms together. */
export function answersToSettleRatio(first: Arm, second: Arm, line: number, conf = 0.95): number | null {
  checkArm(first);
  checkArm(second);
  if (first.n === 0 || second.n === 0) return null;
  const z = zFor(conf);
  const n = first.n + second.n;
  const grown = ({ x, n: size }: Arm, times: number) => ({ x: x * times, n: size * times });
  return answersToSettle(n, line, (more) =>
    koopmanLimits(grown(first, more / n), grown(second, more / n), z),
  );
}

/**
 * How many answers would tell two groups apart: the smallest n′ from n to 10 n at which differences like today's would
 * have a two-sided p of at most 1 − conf, its normal score growing with √n′; n itself when it has now, null beyond.
 *
 * @throws RangeError for a p outside [0, 1]
 */
export function answersToTell(n: number, p: number, conf = 0.95): number | null {
  checkFraction(p, 'a p-value');
  if (n <= 0 || p === 1) return null;
  if (p <= 1 - conf) return n;
  const needed = Math.ceil(n * (zFor(conf) / zFor(1 - p)) ** 2);
  return needed <= MOST_TIMES * n ? needed : null;
}
