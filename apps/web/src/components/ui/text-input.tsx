import type { InputHTMLAttributes } from 'react';
import { Field, type FieldText } from './field.tsx';

export type TextInputProps = FieldText & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>;

export function TextInput({ label, hint, error, ...input }: TextInputProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(tie) => <input type="text" {...input} {...tie} className="input" />}
    </Field>
  );
}
