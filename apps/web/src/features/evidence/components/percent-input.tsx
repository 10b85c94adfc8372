import { TextInput, type TextInputProps } from '../../../components/ui/index.ts';

type PercentInputProps = Pick<TextInputProps, 'label' | 'hint' | 'error'> & {
  value: string;
  onChange: (value: string) => void;
};

/** A share, typed in per cent. */
export function PercentInput({ onChange, ...input }: PercentInputProps) {
  return <TextInput {...input} inputMode="decimal" onChange={(event) => onChange(event.target.value)} />;
}
