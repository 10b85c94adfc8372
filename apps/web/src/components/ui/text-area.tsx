import type { TextareaHTMLAttributes } from 'react';
import { Field, type FieldText } from './field.tsx';

export type TextAreaProps = FieldText & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>;

export function TextArea({ label, hint, error, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(tie) => <textarea {...area} {...tie} className="textarea" />}
    </Field>
  );
}
