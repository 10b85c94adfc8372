import { clamp } from './interval.ts';

export interface KrPosition {
  baseline: number;
  target: number;
  current: number;
  /** Elapsed share of the cycle, 0 to 1. */
  elapsed: number;
}

export interface KrProgress {
  /** (current − baseline) / (target − baseline): below 0 is a regression, above 1 beyond the target. Null when target = baseline. */
  progress: number | null;
  /** Progress clamped to 0…1, unrounded. */
  grade: number | null;
  /** progress / elapsed: shown, never judged by. Null before the cycle has begun. */
  pace: number | null;
  /** elapsed − progress: what status is judged by. */
  gap: number | null;
}

/** Progress of a key result; one formula for increases and decreases. Never NaN. */
export function krProgress({ baseline, target, current, elapsed }: KrPosition): KrProgress {
  const progress = (current - baseline) / (target - baseline);
  if (!Number.isFinite(progress)) return { progress: null, grade: null, pace: null, gap: null };
  return {
    progress,
    grade: clamp(progress, 0, 1),
    pace: elapsed > 0 ? progress / elapsed : null,
    gap: elapsed - progress,
  };
}
