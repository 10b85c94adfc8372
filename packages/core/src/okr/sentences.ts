import type { Unit } from '@plumbline/contracts';
import { type Aim, isBounded, type Standing } from './rules.ts';

/** Why the status is what it is: "31 % done, 48 % expected, 34 days left." */
export function whyStanding(aim: Aim, standing: Standing): string {
  return isBounded(aim) ? whyBounded(aim, standing) : whyPaced(aim, standing);
}

/** Why it counts as slipped, as of the measurement that showed it; follows a colon. */
export function whySlipped(aim: Aim, standing: Standing): string {
  if (isBounded(aim)) return `${valueIn(aim.unit, standing.value ?? 0)} is out of bounds: ${boundsOf(aim)}.`;
  const { progress, elapsed } = standing;
  const done = doneSoFar(progress ?? 0).toLowerCase();
  return `${done} where ${share(elapsed)} were expected, more than 15 points behind.`;
}

function whyBounded(aim: Aim, { status, value }: Standing): string {
  if (value === null) return `No value yet. To be kept ${boundsOf(aim)}.`;
  const now = valueIn(aim.unit, value);
  return status === 'in_bounds'
    ? `${now}, kept ${boundsOf(aim)}.`
    : `${now}, out of bounds: ${boundsOf(aim)}.`;
}

function whyPaced(aim: Aim, standing: Standing): string {
  const { progress, elapsed, status } = standing;
  if (aim.baseline === null || aim.target === null) return 'It has no baseline or no target yet.';
  if (aim.baseline === aim.target) return 'The target is the baseline: there is no way to go.';
  const time = timeLeft(standing.daysLeft);
  if (progress === null) return `No value yet, ${share(elapsed)} expected, ${time}.`;
  const done = doneSoFar(progress);
  if (status === 'no_data') return `${done}. Too early to judge, ${time}.`;
  return `${done}, ${share(elapsed)} expected, ${time}.`;
}

function doneSoFar(progress: number): string {
  return progress < 0 ? 'Moved away from the target' : `${share(progress)} done`;
}

function timeLeft(days: number): string {
  if (days === 0) return 'the time is over';
  return days === 1 ? '1 day left' : `${days} days left`;
}

function boundsOf({ unit, lower, upper }: Aim): string {
  if (lower !== null && upper !== null) return `from ${valueIn(unit, lower)} to ${valueIn(unit, upper)}`;
  if (lower !== null) return `at ${valueIn(unit, lower)} or more`;
  return upper !== null ? `at ${valueIn(unit, upper)} or less` : 'without bounds';
}

/** Between a number and its unit: no line break. */
const gap = '\u00a0';
const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

function valueIn(unit: Unit, value: number): string {
  return unit === 'percent' ? `${decimals.format(value)}${gap}%` : decimals.format(value);
}

function share(fraction: number): string {
  return `${Math.round(fraction * 100)}${gap}%`;
}
