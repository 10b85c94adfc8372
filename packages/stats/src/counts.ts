/** One group of people: x of n did it. */
export interface Arm {
  x: number;
  n: number;
}

/** Two by two counts: a row a group, first column "yes". */
export type Table2x2 = readonly [readonly [number, number], readonly [number, number]];

/** @throws RangeError unless x and n are whole with 0 <= x <= n */
export function checkArm({ x, n }: Arm): void {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
    throw new RangeError(`a share needs whole 0 <= x <= n, got ${x} of ${n}`);
  }
}

/** @throws RangeError unless every count is a whole number >= 0 */
export function checkCounts(counts: readonly number[]): void {
  const bad = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (bad !== undefined) throw new RangeError(`counts must be whole numbers >= 0, got ${bad}`);
}

export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** x · log p with 0 · log 0 = 0: an outcome that did not happen costs nothing. */
export function timesLog(x: number, p: number): number {
  return x === 0 ? 0 : x * Math.log(p);
}

/** @throws RangeError unless 0 <= p <= 1 */
export function checkFraction(p: number, name: string): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${name} must lie between 0 and 1, got ${p}`);
}
