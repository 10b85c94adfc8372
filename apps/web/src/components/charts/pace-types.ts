import type { Moment } from '../format-date.ts';
import type { Estimate } from './estimate.ts';

export type PaceProps = {
  /** Reads like the sentence. */
  label: string;
  start: Moment;
  end: Moment;
  today: Moment;
  /** Null when there is no way to travel, as for a guardrail; then nothing is expected. */
  baseline: number | null;
  target: number;
  /** Measured values, oldest first. */
  points: readonly { at: Moment; value: number }[];
  oldTargets?: readonly { value: number; from?: Moment; until: Moment }[] | undefined;
  /** The value at the end of the cycle, and how sure of it (0.8 when absent). */
  forecast?: (Estimate & { level?: number }) | undefined;
  /** Studies in the field; named A, B, C below the chart. */
  marks?:
    | readonly { key: string; title: string; from: Moment; until?: Moment | null; href?: string }[]
    | undefined;
  /** A value with its unit: "46 %". */
  formatValue: (value: number) => string;
};
