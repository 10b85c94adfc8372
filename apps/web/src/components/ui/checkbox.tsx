import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

export type CheckboxProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'id' | 'onChange' | 'className'
> & {
  label: ReactNode;
  hint?: ReactNode;
  onChange?: ((checked: boolean) => void) | undefined;
};

export function Checkbox({ label, hint, onChange, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <label className="check">
      <input
        {...input}
        type="checkbox"
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <span>
        {label}
        {hint && (
          <span className="hint" id={id}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
