import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';

export type FieldText = {
  label: ReactNode;
  hint?: ReactNode;
  /** Says what is wrong and how to mend it; ties itself to the control. */
  error?: ReactNode;
};
export type ControlTie = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** A label, a control, its hint and its error. The control takes the tie it is given. */
export function Field({
  label,
  hint,
  error,
  children,
}: FieldText & { children: (tie: ControlTie) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={cx('field', Boolean(error) && 'field--error')}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`} role="alert">
          <Icon name="warning" />
          {error}
        </p>
      )}
    </div>
  );
}
