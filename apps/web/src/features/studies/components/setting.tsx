import type { ReactNode } from 'react';
import { cx } from '../../../components/ui/index.ts';

interface SettingProps {
  label: string;
  hint?: string;
  /** Above: for rows that need the whole width. */
  place?: 'beside' | 'above';
  children: ReactNode;
}

/** A group of controls with its name beside it, above it on a phone. */
export function Setting({ label, hint, place = 'beside', children }: SettingProps) {
  return (
    <fieldset className={cx('setting', place === 'above' && 'setting--above')}>
      <legend className="label">{label}</legend>
      <div className="setting__body">
        {children}
        {hint && <p className="hint">{hint}</p>}
      </div>
    </fieldset>
  );
}
