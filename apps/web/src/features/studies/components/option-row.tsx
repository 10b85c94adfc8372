import type { Option } from '@plumbline/contracts';
import { Select, TextInput } from '../../../components/ui/index.ts';
import { PlaceButtons } from './place-buttons.tsx';

interface OptionRowProps {
  option: Option;
  at: number;
  count: number;
  error: string | undefined;
  onChange: (option: Option) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One option: its words, and what choosing it means for the evidence. */
export function OptionRow({ option, at, count, error, onChange, onMove, onRemove }: OptionRowProps) {
  const name = `option ${at + 1}`;
  const tag = (value: string) => {
    const { tag: _tag, ...rest } = option;
    const chosen = tags.find((one) => one.value === value && one.value !== '');
    onChange(chosen ? { ...rest, tag: chosen.value as NonNullable<Option['tag']> } : rest);
  };
  return (
    <li className="option-row">
      <TextInput
        label={<span className="sr">{`Option ${at + 1}`}</span>}
        value={option.label}
        onChange={(event) => onChange({ ...option, label: event.target.value })}
        error={error}
      />
      <Select
        label={<span className="sr">{`Tag of ${name}`}</span>}
        value={option.tag ?? ''}
        onChange={(event) => tag(event.target.value)}
        options={tags}
      />
      <PlaceButtons name={name} at={at} count={count} onMove={onMove} onRemove={onRemove} />
    </li>
  );
}

const tags = [
  { value: '', label: 'No tag' },
  { value: 'fixable', label: 'Fixable' },
  { value: 'mismatch', label: 'Mismatch' },
  { value: 'unclear', label: 'Unclear' },
  { value: 'objection', label: 'Objection' },
  { value: 'none', label: 'None of these' },
];
