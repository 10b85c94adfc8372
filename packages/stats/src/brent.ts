/**
 * Root of a continuous function between a and b, where its signs differ: inverse quadratic or linear interpolation,
 * halving when that does not shrink the bracket fast enough.
 *
 * @param tolerance absolute, 0 for the last digit of a double
 * @returns the end with the smaller value once the bracket is that narrow
 * @see Brent 1973, Algorithms for Minimization without Derivatives, chapter 4
 */
export function brentRoot(f: (at: number) => number, a: number, b: number, tolerance = 0): number {
  let before = { at: a, value: f(a) };
  let best = { at: b, value: f(b) };
  let other = before;
  for (let step = 0; step < 1_000; step += 1) {
    if (before.value === 0 && step === 0) return a;
    const last = best.at - before.at;
    if (Math.abs(other.value) < Math.abs(best.value)) {
      before = best;
      best = other;
      other = before;
    }
    const least = 2 * Number.EPSILON * Math.abs(best.at) + tolerance / 2;
    const half = (other.at - best.at) / 2;
    if (Math.abs(half) <= least || best.value === 0) break;
    const wanted =
      Math.abs(last) >= least && Math.abs(before.value) > Math.abs(best.value)
        ? interpolated(before, best, other, last, least, half)
        : half;
    const move = Math.abs(wanted) < least ? Math.sign(wanted) * least : wanted;
    before = best;
    best = { at: before.at + move, value: f(before.at + move) };
    if (best.value > 0 === other.value > 0 && best.value !== 0) other = before;
  }
  return best.at;
}

interface Point {
  at: number;
  value: number;
}

/** The interpolated step, or half the bracket when it leaves it or is not half the last but one. */
function interpolated(
  before: Point,
  best: Point,
  other: Point,
  last: number,
  least: number,
  half: number,
): number {
  const width = other.at - best.at;
  const { p, q } = before.at === other.at ? linear(best, before, width) : quadratic(before, best, other);
  const [up, down] = p > 0 ? [p, -q] : [-p, q];
  const fits = up < 0.75 * width * down - Math.abs(least * down) / 2 && up < Math.abs((last * down) / 2);
  return fits ? up / down : half;
}

function linear(best: Point, before: Point, width: number): { p: number; q: number } {
  const t = best.value / before.value;
  return { p: width * t, q: 1 - t };
}

function quadratic(before: Point, best: Point, other: Point): { p: number; q: number } {
  const q = before.value / other.value;
  const t1 = best.value / other.value;
  const t2 = best.value / before.value;
  const width = other.at - best.at;
  return {
    p: t2 * (width * q * (q - t1) - (best.at - before.at) * (t1 - 1)),
    q: (q - 1) * (t1 - 1) * (t2 - 1),
  };
}
