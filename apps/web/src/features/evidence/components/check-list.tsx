import { useId } from 'react';
import { Checkbox, cx, Icon } from '../../../components/ui/index.ts';

interface CheckListProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error?: string | undefined;
}

/** Any of a few; what was chosen stays in the order of the list. */
export function CheckList({ label, options, chosen, onChange, error }: CheckListProps) {
  const id = useId();
  const toggle = (value: string) => {
    const after = options
      .map((option) => option.value)
      .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)));
    onChange(after);
  };
  return (
    <fieldset
      className={cx('field', error && 'field--error')}
      aria-describedby={error === undefined ? undefined : id}
    >
      <legend className="label">{label}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={() => toggle(option.value)}
        />
      ))}
      {error && (
        <p className="error" id={id}>
          <Icon name="warning" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
