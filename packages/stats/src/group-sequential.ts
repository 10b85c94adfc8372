import { brentRoot } from './brent.ts';
import { checkFraction } from './counts.ts';
import { normalTail } from './tails.ts';

export type BoundaryShape = 'obrien_fleming' | 'pocock';

export interface LookPlan {
  /** Equally spaced looks, 1 to 20. */
  looks: number;
  alpha?: number;
  sides?: 1 | 2;
  shape: BoundaryShape;
}

const NODES = gaussLegendre(96);
/** How far below 0, in its own standard deviations, a one-sided statistic is followed. */
const FAR = 6;
/** No critical value lies beyond this for any level a double can hold apart from 0. */
const LARGEST = 12;

/**
 * Critical values of z for looks declared in advance at equal shares of the quota, so that stopping at the first
 * crossing errs with probability α in all: Pocock keeps one value, O'Brien–Fleming starts high, c √(K / k). The
 * crossing probability is integrated look by look over the statistic's path.
 *
 * @throws RangeError for looks that are not whole from 1 to 20, or a level outside (0, 1)
 * @see Armitage, McPherson & Rowe 1969, JRSS A 132:235; Pocock 1977; O'Brien & Fleming 1979, Biometrics 35:549
 */
export function groupSequentialBounds({ looks, alpha = 0.05, sides = 2, shape }: LookPlan): number[] {
  if (!Number.isInteger(looks) || looks < 1 || looks > 20) {
    throw new RangeError(`declare 1 to 20 looks, got ${looks}`);
  }
  checkFraction(alpha, 'the level');
  if (alpha === 0 || alpha === 1) throw new RangeError('the level lies between 0 and 1');
  const bounds = (c: number) =>
    Array.from({ length: looks }, (_, i) => (shape === 'pocock' ? c : c * Math.sqrt(looks / (i + 1))));
  const tooOften = (c: number) => crossingProbability(bounds(c), sides) - alpha;
  return bounds(brentRoot(tooOften, sides === 2 ? 0 : -LARGEST, LARGEST, 1e-12));
}

/** Probability that a driftless statistic observed at equal information steps crosses its bound at some look. */
export function crossingProbability(bounds: readonly number[], sides: 1 | 2 = 2): number {
  let nodes: { at: number; mass: number }[] = [{ at: 0, mass: 1 }];
  let crossed = 0;
  for (const [i, bound] of bounds.entries()) {
    const scale = Math.sqrt(i + 1);
    const high = bound * scale;
    const low = sides === 2 ? -high : Math.min(-FAR * scale, high - 2 * FAR);
    for (const { at, mass } of nodes) {
      crossed += mass * (normalTail(high - at) + (sides === 2 ? normalTail(at - low) : 0));
    }
    if (high <= low) return 1;
    nodes = stepForward(nodes, low, high);
  }
  return crossed;
}

/** Mass at quadrature nodes inside (low, high) after one more unit of information. */
function stepForward(nodes: readonly { at: number; mass: number }[], low: number, high: number) {
  const half = (high - low) / 2;
  return NODES.map(({ x, weight }) => {
    const at = (low + high) / 2 + half * x;
    const density = nodes.reduce((sum, from) => sum + from.mass * normalDensity(at - from.at), 0);
    return { at, mass: density * weight * half };
  });
}

function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Nodes and weights on [−1, 1]: roots of the Legendre polynomial by Newton's method. */
function gaussLegendre(n: number): { x: number; weight: number }[] {
  return Array.from({ length: n }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 20; step += 1) {
      const { value, derivative } = legendre(n, x);
      slope = derivative;
      x -= value / derivative;
    }
    return { x, weight: 2 / ((1 - x * x) * slope * slope) };
  });
}

function legendre(n: number, x: number): { value: number; derivative: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= n; k += 1) {
    [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  }
  return { value, derivative: (n * (x * value - before)) / (x * x - 1) };
}
