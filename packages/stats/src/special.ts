/** Largest argument summed term by term; above it the Stirling series is exact to double precision. */
const STIRLING_FROM = 16;
const HALF_LOG_2PI = 0.9189385332046727;

/**
 * Natural logarithm of the gamma function for x > 0, relative error below 1e-15: the recurrence up to 16, then
 * Stirling's series. (jstat's own is off by 1e-10 at x = 100.)
 * @see Abramowitz & Stegun 1964, 6.1.41
 */
export function logGamma(x: number): number {
  let product = 1;
  let at = x;
  while (at < STIRLING_FROM) {
    product *= at;
    at += 1;
  }
  return stirling(at) - Math.log(product);
}

/** log of "n choose k"; n and k may be real, 0 <= k <= n. */
export function logChoose(n: number, k: number): number {
  if (k === 0 || k === n) return 0;
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** log of the beta function, a and b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * Upper regularised incomplete gamma function Q(a, x), a > 0, x >= 0: the series of P below a + 1, Lentz's continued
 * fraction above, so that small tails keep their digits.
 * @see Abramowitz & Stegun 1964, 6.5.29 and 6.5.31
 */
export function gammaTail(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

function stirling(x: number): number {
  const r = 1 / (x * x);
  const series =
    1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))));
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_2PI + series / x;
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 10_000; k += 1) {
    const an = -k * (k - a);
    b += 2;
    d = 1 / nonZero(an * d + b, tiny);
    c = nonZero(b + an / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
