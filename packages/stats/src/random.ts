import { logFactorial } from './log-factorial.ts';

/** Draws uniformly from [0, 1). */
export type Random = () => number;

/**
 * A generator that always gives the same draws for the same seed, e.g. a study's id. Not for secrets.
 * @see Doty-Humphrey, "sfc32" of PractRand; FNV-1a for the seed
 */
export function seededRandom(seed: string): Random {
  let [a, b, c, counter] = [hash(seed, 0x811c9dc5), hash(seed, 0x9e3779b9), hash(seed, 0x85ebca6b), 1];
  const next = () => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}

/** A draw from Binomial(n, p), by inversion outwards from the mode: about √(n p (1 − p)) steps. */
export function drawBinomial(random: Random, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  const odds = p / (1 - p);
  const mode = Math.min(Math.floor((n + 1) * p), n);
  let up = mode;
  let down = mode;
  let above = Math.exp(logBinomial(n, mode, p));
  let below = above;
  let left = random() - above;
  while (left > 0 && (up < n || down > 0)) {
    if (up < n) {
      above *= ((n - up) / (up + 1)) * odds;
      up += 1;
      left -= above;
      if (left <= 0) return up;
    }
    if (down > 0) {
      below *= down / ((n - down + 1) * odds);
      down -= 1;
      left -= below;
      if (left <= 0) return down;
    }
    if (above + below < 1e-300) return mode;
  }
  return mode;
}

/** Counts of n draws among classes of the given weights (Σ > 0), by one binomial draw a class. */
export function drawMultinomial(random: Random, n: number, weights: readonly number[]): number[] {
  let remaining = n;
  let mass = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, index) => {
    const drawn =
      index === weights.length - 1 ? remaining : drawBinomial(random, remaining, Math.min(weight / mass, 1));
    remaining -= drawn;
    mass -= weight;
    return drawn;
  });
}

/** Fisher–Yates, a new list. */
export function shuffled<T>(random: Random, values: readonly T[]): T[] {
  const out = [...values];
  for (let last = out.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    out.push(...out.splice(pick, 1));
  }
  return out;
}

function logBinomial(n: number, k: number, p: number): number {
  const choose = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  return choose + k * Math.log(p) + (n - k) * Math.log1p(-p);
}

function hash(text: string, start: number): number {
  let value = start;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
