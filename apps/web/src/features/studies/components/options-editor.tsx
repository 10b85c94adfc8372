import type { Option } from '@plumbline/contracts';
import { useRef } from 'react';
import { Button } from '../../../components/ui/index.ts';
import { newOption } from '../draft/change-type.ts';
import { moved, replaced, without } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { OptionRow } from './option-row.tsx';
import { Setting } from './setting.tsx';

interface OptionsEditorProps {
  options: Option[];
  onChange: (options: Option[]) => void;
  faults: readonly Fault[];
  most: number;
}

/** What can be chosen or ranked, in the order that respondents see. */
export function OptionsEditor({ options, onChange, faults, most }: OptionsEditorProps) {
  const rows = useRef<HTMLOListElement>(null);
  const error = faultAt(faults, '/config/options');
  const add = () => {
    onChange([...options, newOption()]);
    requestAnimationFrame(() => rows.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  return (
    <Setting label="Options" place="above" hint="A tag says what picking it means for the evidence.">
      <ol className="option-rows" ref={rows}>
        {options.map((option, at) => (
          <OptionRow
            key={option.id}
            option={option}
            at={at}
            count={options.length}
            error={faultAt(faults, `/config/options/${at}/label`)}
            onChange={(next) => onChange(replaced(options, at, next))}
            onMove={(to) => onChange(moved(options, at, to))}
            onRemove={() => onChange(without(options, at))}
          />
        ))}
      </ol>
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <Button size="sm" icon="plus" onClick={add} disabled={options.length >= most}>
        Add option
      </Button>
    </Setting>
  );
}
