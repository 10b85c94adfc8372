/**
 * An estimate with its interval. All three are null when nothing was observed; the limits alone are null when the
 * data cannot carry an interval. Never NaN.
 */
export interface Interval {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  /** Answers the estimate rests on. */
  n: number;
  /** Formula and its version, stored with every reading. */
  method: string;
}

/** What is reported when nobody answered: nothing, never 0 %. */
export function emptyInterval(method: string): Interval {
  return { estimate: null, lower: null, upper: null, n: 0, method };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
