import type { Direction, Unit } from '@plumbline/contracts';
import { absent, formatNumber } from '../../components/format.ts';

/** A metric's value with its unit: "46 %", "3.6". */
export function formatValue(value: number | null, unit: Unit): string {
  if (value === null) return absent;
  const number = formatNumber(value);
  return unit === 'percent' ? `${number}\u00a0%` : number;
}

interface Goal {
  unit: Unit;
  direction: Direction;
  baseline: number | null;
  target: number | null;
  bounds?: { lower?: number | undefined; upper?: number | undefined } | undefined;
}

/** "44 → 65 %", or "keep ≥ 95 %". */
export function formatGoal({ unit, direction, baseline, target, bounds }: Goal): string {
  if (direction === 'keep_within') {
    if (bounds?.lower !== undefined && bounds.upper !== undefined) {
      return `keep ${formatNumber(bounds.lower)} to ${formatValue(bounds.upper, unit)}`;
    }
    if (bounds?.lower !== undefined) return `keep ≥ ${formatValue(bounds.lower, unit)}`;
    return bounds?.upper === undefined ? '' : `keep ≤ ${formatValue(bounds.upper, unit)}`;
  }
  if (target === null) return '';
  if (baseline === null) return `to ${formatValue(target, unit)}`;
  return `${formatNumber(baseline)} → ${formatValue(target, unit)}`;
}
