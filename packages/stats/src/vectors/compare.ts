/** The tolerance of a case: one for all fields, or by the beginning of their names. */
export type Tolerance = number | Record<string, number>;

export interface Difference {
  /** Path of the field, e.g. `intervals.0.1`. */
  field: string;
  got: unknown;
  expected: unknown;
}

/**
 * Where a computed value leaves the expected one: numbers by |got − expected| ≤ tolerance · max(1, |expected|), lists
 * and objects part by part, "Infinity" as the number, everything else (null too) by equality. Fields the case does
 * not expect are not looked at.
 */
export function differences(got: unknown, expected: unknown, tolerance: Tolerance): Difference[] {
  if (!isRecord(expected)) return compare(got, expected, widest(tolerance), '');
  if (Object.keys(expected).length === 0) return [{ field: '', got, expected: 'at least one field' }];
  return Object.entries(expected).flatMap(([field, value]) =>
    compare(isRecord(got) ? got[field] : undefined, value, toleranceOf(field, tolerance), field),
  );
}

function compare(got: unknown, expected: unknown, tolerance: number, field: string): Difference[] {
  if (Array.isArray(expected)) return compareLists(got, expected, tolerance, field);
  if (isRecord(expected)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      compare(isRecord(got) ? got[key] : undefined, value, tolerance, `${field}.${key}`),
    );
  }
  const same = typeof expected === 'number' ? isClose(got, expected, tolerance) : got === infinite(expected);
  return same ? [] : [{ field, got, expected }];
}

function compareLists(
  got: unknown,
  expected: readonly unknown[],
  tolerance: number,
  field: string,
): Difference[] {
  if (!Array.isArray(got) || got.length !== expected.length) return [{ field, got, expected }];
  return expected.flatMap((value, index) => compare(got[index], value, tolerance, `${field}.${index}`));
}

function isClose(got: unknown, expected: number, tolerance: number): boolean {
  return typeof got === 'number' && Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

function infinite(expected: unknown): unknown {
  if (expected === 'Infinity') return Number.POSITIVE_INFINITY;
  return expected === '-Infinity' ? Number.NEGATIVE_INFINITY : expected;
}

/** `p` is for `p_less`, `rr_relative` for `rr_lower`, `se` for `log_rr_se`; a field that none names takes the widest. */
function toleranceOf(field: string, tolerance: Tolerance): number {
  if (typeof tolerance === 'number') return tolerance;
  const named = Object.entries(tolerance)
    .map(([key, value]) => ({ key: key.replace(/_relative$/, ''), value }))
    .sort((a, b) => b.key.length - a.key.length);
  const match =
    named.find(({ key }) => key === field) ??
    named.find(({ key }) => field.startsWith(`${key}_`)) ??
    named.find(({ key }) => field.endsWith(`_${key}`));
  return match?.value ?? widest(tolerance);
}

function widest(tolerance: Tolerance): number {
  return typeof tolerance === 'number' ? tolerance : Math.max(0, ...Object.values(tolerance));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
