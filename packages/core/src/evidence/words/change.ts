import type { StoredReading } from '../readings/stored-reading.ts';
import { differenceOn, numberOn } from './numbers.ts';

/** "Up 0.2 on wave 1 [−0.1, +0.6]: no detectable change." */
export function changeWords(
  previous: NonNullable<StoredReading['previous']>,
  scale: StoredReading['scale'],
): string {
  const { wave, change, estimate } = previous;
  if (estimate === null) return `Wave ${wave} had too few answers to compare.`;
  if (change === null || change.estimate === null)
    return `It was ${numberOn(scale, estimate)} in wave ${wave}.`;
  const moved = differenceOn(scale, change.estimate);
  const unit = scale === 'share' ? ' points' : '';
  const size = moved.replace(/^[+−]/, '');
  const direction = moved.startsWith('+')
    ? `Up ${size}${unit} on`
    : moved.startsWith('−')
      ? `Down ${size}${unit} on`
      : 'The same as';
  if (change.lower === null || change.upper === null) return `${direction} wave ${wave}.`;
  const interval = `[${differenceOn(scale, change.lower)}, ${differenceOn(scale, change.upper)}]`;
  const told = change.lower > 0 || change.upper < 0 ? '' : ': no detectable change';
  return `${direction} wave ${wave} ${interval}${told}.`;
}
