export type KrStatus = 'on_track' | 'at_risk' | 'off_track' | 'uncertain' | 'no_data';

export interface KrStatusInput {
  /** From `krProgress`; null when there is no value. */
  progress: number | null;
  /** Elapsed share of the cycle, 0 to 1. */
  elapsed: number;
  /** Limits of progress when the value was measured with an interval, in either order. */
  interval?: { lower: number; upper: number } | null;
  /** The status before this measurement, for hysteresis. */
  previous?: KrStatus | null;
}

const ON_TRACK_GAP = 0.05;
const AT_RISK_GAP = 0.15;
const HYSTERESIS = 0.02;
const FIRST_JUDGED = 1 / 6;
/** Keeps 0.40 − 0.35 from counting as more than 0.05. */
const ROUNDING = 1e-9;

/**
 * Status by the gap between the elapsed share of the cycle and the progress made: on track up to .05, at risk up to
 * .15, off track above. `no_data` in the first sixth of the cycle and without a value. `uncertain` when the interval
 * of the measured value reaches into more than one band. To improve on the previous status, the gap must clear the
 * edge by .02, so that noise does not flip it to and fro.
 */
export function krStatus({ progress, elapsed, interval, previous }: KrStatusInput): KrStatus {
  if (progress === null || elapsed < FIRST_JUDGED - ROUNDING) return 'no_data';
  const status = band(elapsed - progress, previous);
  if (!interval) return status;
  const ends = [interval.lower, interval.upper].map((limit) => band(elapsed - limit, previous));
  return ends.every((end) => end === status) ? status : 'uncertain';
}

function band(gap: number, previous: KrStatus | null | undefined): KrStatus {
  const toOnTrack = previous === 'at_risk' || previous === 'off_track' ? HYSTERESIS : 0;
  const toAtRisk = previous === 'off_track' ? HYSTERESIS : 0;
  if (gap <= ON_TRACK_GAP - toOnTrack + ROUNDING) return 'on_track';
  if (gap <= AT_RISK_GAP - toAtRisk + ROUNDING) return 'at_risk';
  return 'off_track';
}
