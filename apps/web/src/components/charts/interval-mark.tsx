import { cx } from '../ui/cx.ts';
import { type Estimate, intervalOf } from './estimate.ts';
import type { Domain, Place } from './scale.ts';

/** Ours and what supports; the other side; and what says nothing either way. */
export type Tone = 'ours' | 'against' | 'neutral';

type IntervalMarkProps = Estimate & {
  x: Place;
  domain: Domain;
  y: number;
  tone: Tone;
  size: 'small' | 'medium' | 'large';
};

/** The interval as a line with the estimate as a ringed point. An interval that leaves the axis ends in an arrow. */
export function IntervalMark({ x, domain, y, tone, size, ...estimate }: IntervalMarkProps) {
  const interval = intervalOf(estimate);
  const value = estimate.estimate;
  return (
    <>
      {interval && (
        <line
          className={cx('ci', tones[tone].line, size !== 'large' && 'ci-thin')}
          x1={`${x(interval[0])}%`}
          x2={`${x(interval[1])}%`}
          y1={y}
          y2={y}
        />
      )}
      {interval && interval[1] > domain[1] && (
        <svg x={`${x(domain[1])}%`} y={y} overflow="visible" aria-hidden="true">
          <path className={cx('beyond', tones[tone].beyond)} d="M-5-5 1 0-5 5" />
        </svg>
      )}
      {value !== null && Number.isFinite(value) && (
        <circle className={cx('pt', tones[tone].point)} cx={`${x(value)}%`} cy={y} r={radii[size]} />
      )}
    </>
  );
}

const radii = { small: 5, medium: 6, large: 6.5 };
const tones: Record<Tone, { line: string; point: string; beyond: string }> = {
  ours: { line: '', point: '', beyond: '' },
  against: { line: 'ci-2', point: 'pt-2', beyond: 'beyond-2' },
  neutral: { line: 'ci-grey', point: 'pt-grey', beyond: 'beyond-grey' },
};
