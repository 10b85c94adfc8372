import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { cx } from './cx.ts';

export type Status = 'on_track' | 'at_risk' | 'off_track' | 'uncertain' | 'no_data' | 'in_bounds';
export type ChipTone = 'neutral' | 'good' | 'warn' | 'bad' | 'accent';
export type ChipProps =
  | { status: Status; tone?: never; children?: ReactNode }
  | { status?: never; tone?: ChipTone; children: ReactNode };

/** A status with its shape and word, or a plain label such as Draft. */
export function Chip({ status, tone = 'neutral', children }: ChipProps) {
  if (status === undefined) return <span className={cx('chip', tones[tone])}>{children}</span>;
  return (
    <span className={cx('chip', tones[statusTones[status]])}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        {statusShapes[status]}
      </svg>
      {children ?? words.statuses[status]}
    </span>
  );
}

const tones: Record<ChipTone, string> = {
  neutral: '',
  good: 'chip--good',
  warn: 'chip--warn',
  bad: 'chip--bad',
  accent: 'chip--accent',
};
const statusTones: Record<Status, ChipTone> = {
  on_track: 'good',
  in_bounds: 'good',
  at_risk: 'warn',
  off_track: 'bad',
  uncertain: 'neutral',
  no_data: 'neutral',
};
const disc = <circle cx="5" cy="5" r="4.5" />;
const statusShapes: Record<Status, ReactNode> = {
  on_track: disc,
  in_bounds: disc,
  at_risk: <path d="M5 .5 9.8 9.500H.2z" />,
  off_track: <path d="M5 0 10 5 5 10 0 5z" />,
  uncertain: <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  no_data: <path d="M1 4h8v2H1z" />,
};
