import { type Difference, differences, type Tolerance } from './vectors/compare.ts';
import { vectorGroups } from './vectors/index.ts';
import type { VectorGroups } from './vectors/types.ts';

export interface VectorFailure extends Difference {
  group: string;
  /** Place of the case in its group, from 0. */
  index: number;
}

export interface VectorReport {
  /** Cases whose every field agrees. */
  passed: number;
  /** Cases with a field that differs, that threw, or that nobody implements. */
  failed: number;
  /** One entry a differing field. */
  failures: VectorFailure[];
  /** Groups nobody implements. */
  missing: string[];
}

/**
 * Runs a file of statistics vectors, `{group: [{input, expected, tolerance, source}]}`, through this package.
 *
 * @param file the parsed file
 * @throws TypeError when it is not of that shape
 */
export function runVectors(file: unknown, groups: VectorGroups = vectorGroups): VectorReport {
  const report: VectorReport = { passed: 0, failed: 0, failures: [], missing: [] };
  for (const [group, cases] of readGroups(file)) {
    const compute = Object.hasOwn(groups, group) ? groups[group] : undefined;
    if (!compute) report.missing.push(group);
    cases.forEach((vector, index) => {
      const found = compute ? runCase(compute, vector) : [notImplemented(vector)];
      if (found.length === 0) report.passed += 1;
      else report.failed += 1;
      report.failures.push(...found.map((difference) => ({ group, index, ...difference })));
    });
  }
  return report;
}

interface Vector {
  input: unknown;
  expected: unknown;
  tolerance: Tolerance;
}

function runCase(compute: (input: unknown) => unknown, vector: Vector): Difference[] {
  try {
    return differences(compute(vector.input), vector.expected, vector.tolerance);
  } catch (error) {
    return [{ field: '', got: String(error), expected: vector.expected }];
  }
}

function notImplemented({ expected }: Vector): Difference {
  return { field: '', got: 'nobody implements this group', expected };
}

function readGroups(file: unknown): [string, Vector[]][] {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    throw new TypeError('a vectors file is an object of groups');
  }
  return Object.entries(file).map(([group, cases]) => {
    if (!Array.isArray(cases) || !cases.every(isVector)) {
      throw new TypeError(`group ${group} is not a list of {input, expected, tolerance}`);
    }
    return [group, cases];
  });
}

function isVector(value: unknown): value is Vector {
  if (typeof value !== 'object' || value === null || !('input' in value && 'expected' in value)) return false;
  if (!('tolerance' in value)) return false;
  const { tolerance } = value;
  const numbers =
    typeof tolerance === 'object' && tolerance !== null ? Object.values(tolerance) : [tolerance];
  return numbers.every((one) => typeof one === 'number' && one >= 0);
}
