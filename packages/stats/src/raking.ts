import { kishEffectiveN } from './weighted.ts';

const PRECISION = 1e-8;
const MAX_ROUNDS = 1000;

/** Respondents with the same levels, e.g. {cohort: 'churned', size: 'large'}: 12. */
export interface CellCount {
  levels: Readonly<Record<string, string>>;
  count: number;
}

/** Known size of every level of every margin, in people or as shares; all margins with one total. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface WeightedCell extends CellCount {
  /** Weight of each respondent of the cell. */
  weight: number;
}

export type RakingRefusal =
  | { reason: 'empty_level' | 'unknown_level'; margin: string; level: string }
  | { reason: 'totals_differ' | 'no_convergence' };

export interface Raked {
  refused: null;
  /** In the order given, cells without respondents left out. */
  cells: WeightedCell[];
  effectiveN: number;
}

export type Raking = Raked | { refused: RakingRefusal };

/**
 * Weights that make the respondents fit known margins: iterative proportional fitting. Each margin in turn scales the
 * weights of its levels to their known sizes, until no weight changes by more than 1e-8 of itself in a round.
 *
 * Refused when a level that should exist has no respondent, a respondent stands in a level without a known size, the
 * margins' totals differ by more than a millionth, or 1000 rounds do not settle it.
 *
 * @throws RangeError when a count is not a whole number ≥ 0 or a known size is not a number ≥ 0
 * @see Deming & Stephan 1940, Ann. Math. Statist. 11:427
 */
export function rake(cells: readonly CellCount[], margins: Margins): Raking {
  checkNumbers(cells, margins);
  const peopled = cells.filter(({ count }) => count > 0);
  const refused = refusalOf(peopled, margins);
  return refused ? { refused } : fitMargins(peopled, margins);
}

/** Iterative proportional fitting from given weights (1 unless told); `rake` without its checks of the margins. */
export function fitMargins(cells: readonly (CellCount & { weight?: number })[], margins: Margins): Raking {
  let weights = cells.map(({ weight }) => weight ?? 1);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = weights;
    for (const [margin, sizes] of Object.entries(margins)) weights = scaled(cells, weights, margin, sizes);
    const moved = weights.map((weight, i) => Math.abs(weight - (before[i] ?? 0)) / Math.max(weight, 1e-300));
    if (Math.max(0, ...moved) > PRECISION) continue;
    // Where no weights can fit all margins, a round may end as it began with only the last one met.
    return fits(cells, weights, margins) ? result(cells, weights) : { refused: { reason: 'no_convergence' } };
  }
  return { refused: { reason: 'no_convergence' } };
}

function fits(cells: readonly CellCount[], weights: readonly number[], margins: Margins): boolean {
  return Object.entries(margins).every(([margin, sizes]) => {
    const totals = totalsOf(cells, weights, margin);
    const sum = [...totals.values()].reduce((all, total) => all + total, 0);
    return [...totals].every(([level, total]) => Math.abs(total - (sizes[level] ?? 0)) <= 1e-5 * sum);
  });
}

function scaled(
  cells: readonly CellCount[],
  weights: readonly number[],
  margin: string,
  sizes: Readonly<Record<string, number>>,
): number[] {
  const totals = totalsOf(cells, weights, margin);
  return cells.map(({ levels }, i) => {
    const level = levels[margin] ?? '';
    const total = totals.get(level) ?? 0;
    return total > 0 ? ((weights[i] ?? 0) * (sizes[level] ?? 0)) / total : 0;
  });
}

function totalsOf(
  cells: readonly CellCount[],
  weights: readonly number[],
  margin: string,
): Map<string, number> {
  const totals = new Map<string, number>();
  cells.forEach(({ levels, count }, i) => {
    const level = levels[margin] ?? '';
    totals.set(level, (totals.get(level) ?? 0) + count * (weights[i] ?? 0));
  });
  return totals;
}

function result(cells: readonly CellCount[], weights: readonly number[]): Raked {
  const weighted = cells.map(({ levels, count }, i) => ({ levels, count, weight: weights[i] ?? 0 }));
  const each = weighted.flatMap(({ count, weight }) => Array<number>(count).fill(weight));
  return { refused: null, cells: weighted, effectiveN: kishEffectiveN(each) };
}

function refusalOf(cells: readonly CellCount[], margins: Margins): RakingRefusal | null {
  for (const [margin, sizes] of Object.entries(margins)) {
    const present = new Set(cells.map(({ levels }) => levels[margin] ?? ''));
    const unknown = [...present].find((level) => !Object.hasOwn(sizes, level));
    if (unknown !== undefined) return { reason: 'unknown_level', margin, level: unknown };
    const empty = Object.keys(sizes).find((level) => !present.has(level) && (sizes[level] ?? 0) > 0);
    if (empty !== undefined) return { reason: 'empty_level', margin, level: empty };
  }
  const totals = Object.values(margins).map((sizes) =>
    Object.values(sizes).reduce((sum, size) => sum + size, 0),
  );
  const spread = Math.max(...totals) - Math.min(...totals);
  return totals.length > 0 && spread > 1e-6 * Math.max(...totals) ? { reason: 'totals_differ' } : null;
}

function checkNumbers(cells: readonly CellCount[], margins: Margins): void {
  const sizes = Object.values(margins).flatMap((margin) => Object.values(margin));
  if (cells.some(({ count }) => !Number.isInteger(count) || count < 0)) {
    throw new RangeError('cells hold whole counts >= 0');
  }
  if (sizes.some((size) => !(size >= 0 && Number.isFinite(size)))) {
    throw new RangeError('known sizes are numbers >= 0');
  }
}
