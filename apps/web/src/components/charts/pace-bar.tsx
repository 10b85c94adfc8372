import { round } from './scale.ts';

export type PaceBarProps = {
  label: string;
  /** The way from baseline to target, 0 to 1; null without a value. */
  progress: number | null;
  /** Where it should be today. */
  expected: number | null;
};

/** The way travelled against the way expected, in one line. */
export function PaceBar({ label, progress, expected }: PaceBarProps) {
  const travelled = percent(progress);
  const due = percent(expected);
  return (
    <svg className="plot" height="14" role="img" aria-label={label}>
      <rect className="bar-ground" x="0" y="4" width="100%" height="6" rx="3" />
      {travelled !== null && travelled > 0 && (
        <rect className="bar-solid" x="0" y="4" width={`${travelled}%`} height="6" rx="3" />
      )}
      {due !== null && <line className="target" x1={`${due}%`} x2={`${due}%`} y1="0" y2="14" />}
    </svg>
  );
}

function percent(part: number | null): number | null {
  if (part === null || !Number.isFinite(part)) return null;
  return round(Math.min(1, Math.max(0, part)) * 100);
}
