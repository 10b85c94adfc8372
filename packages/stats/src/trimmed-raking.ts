import { clamp } from './interval.ts';
import { type CellCount, fitMargins, type Margins, type Raked, type RakingRefusal, rake } from './raking.ts';
import { kishEffectiveN } from './weighted.ts';

const LEAST = 1 / 5;
const MOST = 5;
const MAX_ROUNDS = 50;

export interface TrimmedRaking extends Raked {
  /** Respondents whose weight was trimmed at some round: to be disclosed. */
  trimmed: number;
  /** Largest |weighted share − known share| of a level that the trimmed weights leave. */
  marginGap: number;
}

/**
 * Raking with weights kept within 1/5 and 5 times their mean: rake, trim, rake again from the trimmed weights, until
 * none is outside (at most 50 times); the last step is always the trim, and what it costs the margins is told.
 *
 * @returns as `rake`, its refusals too; where trimmed weights stand, they may sum to less than the margins
 * @throws RangeError as `rake`
 */
export function rakeTrimmed(
  cells: readonly CellCount[],
  margins: Margins,
): TrimmedRaking | { refused: RakingRefusal } {
  let raked = rake(cells, margins);
  const touched = new Set<number>();
  for (let round = 0; round < MAX_ROUNDS && !raked.refused; round += 1) {
    const { trimmed, at } = trim(raked);
    if (at.size === 0) break;
    for (const cell of at) touched.add(cell);
    const again = fitMargins(trimmed.cells, margins);
    // Where trimming and margins cannot both be had, the trimmed weights stand.
    raked = again.refused || round === MAX_ROUNDS - 1 ? trimmed : again;
    if (again.refused) break;
  }
  if (raked.refused) return raked;
  const people = [...touched].reduce((sum, cell) => sum + (raked.cells[cell]?.count ?? 0), 0);
  return { ...raked, trimmed: people, marginGap: gapOf(raked, margins) };
}

/** Trims again while the trim itself moves the mean. */
function trim(raked: Raked): { trimmed: Raked; at: Set<number> } {
  const at = new Set<number>();
  let cells = raked.cells;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const mean = meanWeight(cells);
    const outside = cells.flatMap(({ weight }, i) => (isOutside(weight, mean) ? [i] : []));
    if (outside.length === 0) break;
    for (const cell of outside) at.add(cell);
    cells = cells.map((cell) => ({ ...cell, weight: within(cell.weight, mean) }));
  }
  const each = cells.flatMap(({ count, weight }) => Array<number>(count).fill(weight));
  return { trimmed: { refused: null, cells, effectiveN: kishEffectiveN(each) }, at };
}

function meanWeight(cells: Raked['cells']): number {
  const people = cells.reduce((sum, { count }) => sum + count, 0);
  return cells.reduce((sum, { count, weight }) => sum + count * weight, 0) / people;
}

/** A level known to be empty keeps its weight 0. */
function within(weight: number, mean: number): number {
  return weight === 0 ? 0 : clamp(weight, LEAST * mean, MOST * mean);
}

function isOutside(weight: number, mean: number): boolean {
  return Math.abs(weight - within(weight, mean)) > 1e-6 * mean;
}

function gapOf({ cells }: Raked, margins: Margins): number {
  const mass = cells.reduce((sum, { count, weight }) => sum + count * weight, 0);
  const gaps = Object.entries(margins).flatMap(([margin, sizes]) => {
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    return Object.entries(sizes).map(([level, size]) => {
      const of = cells.filter(({ levels }) => levels[margin] === level);
      const share = of.reduce((sum, { count, weight }) => sum + count * weight, 0) / mass;
      return Math.abs(share - size / total);
    });
  });
  return Math.max(0, ...gaps);
}
