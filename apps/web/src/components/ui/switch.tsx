import type { InputHTMLAttributes, ReactNode } from 'react';

export type SwitchProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'role' | 'onChange' | 'className' | 'checked'
> & { label: ReactNode; checked: boolean; onChange: (on: boolean) => void };

/** On or off at once, without saving. */
export function Switch({ label, checked, onChange, ...input }: SwitchProps) {
  return (
    <label className="switch">
      <input
        {...input}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
