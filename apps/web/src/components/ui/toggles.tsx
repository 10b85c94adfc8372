import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

export type ToggleProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'id' | 'onChange' | 'className'
> & {
  label: ReactNode;
  hint?: ReactNode;
  onChange?: ((checked: boolean) => void) | undefined;
};

export function Checkbox(props: ToggleProps) {
  return <Toggle {...props} look="check" />;
}

/** Takes effect at once; a form that is sent later uses a Checkbox. */
export function Switch(props: ToggleProps) {
  return <Toggle {...props} look="switch" />;
}

function Toggle({ label, hint, onChange, look, ...input }: ToggleProps & { look: 'check' | 'switch' }) {
  const id = useId();
  return (
    <label className={look}>
      <input
        {...input}
        type="checkbox"
        role={look === 'switch' ? 'switch' : undefined}
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
