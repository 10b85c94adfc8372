import { brentRoot } from './brent.ts';
import { checkCounts, type Table2x2, total } from './counts.ts';
import { logChoose } from './special.ts';

export interface FisherTest {
  /** Sum over the tables not more likely than the observed one. */
  twoSided: number;
  /** P(first cell <= observed). */
  less: number;
  /** P(first cell >= observed). */
  greater: number;
  /** Conditional maximum likelihood odds ratio with exact limits; may be 0 or Infinity. */
  oddsRatio: { estimate: number; lower: number; upper: number };
}

/** Room for rounding when probabilities are compared with the observed one. */
const SAME = 1 + 1e-7;

/**
 * Fisher's exact test of a two by two table with its margins held fixed. At odds ratio ψ the first cell has the
 * noncentral hypergeometric distribution; the estimate solves E(cell) = observed, the limits put (1 − conf)/2 in one
 * tail each. An empty row or column leaves one possible table: p = 1, limits 0 to Infinity, estimate 0 as R gives it.
 *
 * @param tolerance of the odds ratios, on ψ or above 1 on 1/ψ; 0 for all digits. R stops at 2^-13, which leaves a
 * limit near 1000 off by 1 %
 * @throws RangeError for counts that are not whole or below 0
 * @see Fisher 1935; Cornfield 1956 for the limits
 */
export function fisherExact(table: Table2x2, conf = 0.95, tolerance = 0): FisherTest {
  checkCounts(table.flat());
  const observed = table[0][0];
  const tables = possibleTables(table);
  const p = (keep: (cell: number) => boolean) => Math.min(1, mass(tables, 1, keep));
  return {
    twoSided: twoSidedP(tables, observed),
    less: p((cell) => cell <= observed),
    greater: p((cell) => cell >= observed),
    oddsRatio: conditionalOddsRatio(tables, observed, (1 - conf) / 2, tolerance),
  };
}

/**
 * The two-sided p of Fisher's exact test alone, which needs no root of an odds ratio.
 * @throws RangeError for counts that are not whole or below 0
 */
export function fisherP(table: Table2x2): number {
  checkCounts(table.flat());
  return twoSidedP(possibleTables(table), table[0][0]);
}

function twoSidedP(tables: Tables, observed: number): number {
  const limit = probabilityOf(tables, observed) * SAME;
  return Math.min(
    1,
    mass(tables, 1, (cell) => probabilityOf(tables, cell) <= limit),
  );
}

interface Tables {
  low: number;
  high: number;
  /** log weight of each possible first cell at ψ = 1, scaled to sum to 1. */
  logs: number[];
}

function possibleTables([[a, b], [c, d]]: Table2x2): Tables {
  const n = total([a, b, c, d]);
  const low = Math.max(0, a + b + a + c - n);
  const high = Math.min(a + b, a + c);
  const all = logChoose(n, a + c);
  const logs: number[] = [];
  for (let cell = low; cell <= high; cell += 1) {
    logs.push(logChoose(a + b, cell) + logChoose(c + d, a + c - cell) - all);
  }
  return { low, high, logs };
}

function probabilityOf({ low, logs }: Tables, cell: number): number {
  return Math.exp(logs[cell - low] ?? Number.NEGATIVE_INFINITY);
}

/** Sum of the probabilities of the kept cells at odds ratio ψ. */
function mass(tables: Tables, psi: number, keep: (cell: number) => boolean): number {
  return expectation(tables, psi, (cell) => (keep(cell) ? 1 : 0));
}

function expectation({ low, logs }: Tables, psi: number, value: (cell: number) => number): number {
  if (psi === 0) return value(low);
  const tilted = logs.map((log, i) => log + i * Math.log(psi));
  const largest = tilted.reduce((a, b) => Math.max(a, b));
  let weights = 0;
  let sum = 0;
  for (const [i, log] of tilted.entries()) {
    const weight = Math.exp(log - largest);
    weights += weight;
    sum += weight * value(low + i);
  }
  return sum / weights;
}

function conditionalOddsRatio(tables: Tables, observed: number, tail: number, tolerance: number) {
  const { low, high } = tables;
  const mean = (psi: number) => expectation(tables, psi, (cell) => cell) - observed;
  const upwards = (psi: number) => mass(tables, psi, (cell) => cell >= observed) - tail;
  const downwards = (psi: number) => tail - mass(tables, psi, (cell) => cell <= observed);
  const solved = (increasing: (psi: number) => number) => rootOf(increasing, tolerance);
  return {
    estimate: observed === low ? 0 : observed === high ? Number.POSITIVE_INFINITY : solved(mean),
    lower: observed === low ? 0 : solved(upwards),
    upper: observed === high ? Number.POSITIVE_INFINITY : solved(downwards),
  };
}

/** Where an increasing function of ψ is 0: searched for in ψ up to 1, in 1/ψ above. */
function rootOf(increasing: (psi: number) => number, tolerance: number): number {
  const atOne = increasing(1);
  if (atOne === 0) return 1;
  if (atOne > 0) return brentRoot(increasing, 0, 1, tolerance);
  return 1 / brentRoot((inverse) => increasing(1 / inverse), Number.EPSILON, 1, tolerance);
}
