import { type ReactNode, useEffect, useRef } from 'react';
import { letterOf } from './letter.ts';

interface ChoiceProps {
  kind: 'radio' | 'checkbox';
  name: string;
  label: string;
  /** Among the choices, from 0: names the key that chooses it. */
  place: number;
  checked: boolean;
  onChange: () => void;
  children?: ReactNode;
}

/** One thing to choose, a whole row wide. */
export function Choice({ kind, name, label, place, checked, onChange, children }: ChoiceProps) {
  return (
    <div className="choice">
      <label>
        <input type={kind} name={name} checked={checked} onChange={onChange} />
        <span dir="auto">{label}</span>
        <span className="key" aria-hidden="true">
          {letterOf(place)}
        </span>
      </label>
      {children}
    </div>
  );
}

interface OtherTextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export function OtherText({ label, value, onChange }: OtherTextProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <input
      className="other"
      ref={input}
      type="text"
      aria-label={label}
      placeholder={label}
      maxLength={1_000}
      dir="auto"
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
