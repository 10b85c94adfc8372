import { customProperties } from './custom-properties.ts';
import { cx } from './cx.ts';

export type MeterProps = {
  /** 0 to 1. */
  value: number;
  /** Without one it is decoration beside a number in text. */
  label?: string | undefined;
  tone?: 'accent' | 'neutral' | undefined;
};

export function Meter({ value, label, tone = 'accent' }: MeterProps) {
  const share = Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span
      className={cx('meter', tone === 'neutral' && 'meter--neutral')}
      style={customProperties({ '--v': `${share * 100}%` })}
      {...name}
    >
      <i />
    </span>
  );
}
