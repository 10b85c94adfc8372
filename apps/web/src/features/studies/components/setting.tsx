import type { ReactNode } from 'react';

/** A group of controls with its name beside it, above it on a phone. */
export function Setting({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="setting">
      <legend className="label">{label}</legend>
      <div className="setting__body">
        {children}
        {hint && <p className="hint">{hint}</p>}
      </div>
    </fieldset>
  );
}
