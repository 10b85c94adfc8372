import { Checkbox, Select } from '../../../components/ui/index.ts';
import { changeOptions, withSetting } from '../draft/change-options.ts';
import type { DraftQuestionOf } from '../draft/draft.ts';
import type { Fault } from '../draft/faults.ts';
import { numbered } from './numbered.ts';
import { OptionsEditor } from './options-editor.tsx';
import { Setting } from './setting.tsx';

type Single = DraftQuestionOf<'single_choice'>['config'];
type Multiple = DraftQuestionOf<'multiple_choice'>['config'];
interface FieldsOf<C> {
  config: C;
  onChange: (config: C) => void;
  faults: readonly Fault[];
}

const most = 50;

export function SingleChoiceFields({ config, onChange, faults }: FieldsOf<Single>) {
  return (
    <>
      <OptionsEditor
        options={config.options}
        onChange={(options) => onChange(changeOptions(config, options))}
        faults={faults}
        most={most}
      />
      <Setting label="Answers">
        <ChoiceSettings config={config} onChange={onChange} />
        <Checkbox
          label="Asks how disappointed people would be"
          hint="The option that says “very” counts as the very-disappointed share."
          checked={config.preset === 'very_disappointed'}
          onChange={(on) => onChange(withSetting(config, 'preset', on ? 'very_disappointed' : undefined))}
        />
      </Setting>
    </>
  );
}

export function MultipleChoiceFields({ config, onChange, faults }: FieldsOf<Multiple>) {
  const { options } = config;
  return (
    <>
      <OptionsEditor
        options={options}
        onChange={(next) => onChange(changeOptions(config, next))}
        faults={faults}
        most={most}
      />
      <Setting label="Answers">
        <ChoiceSettings config={config} onChange={onChange} />
        <div className="setting__pair">
          <Select
            label="At least"
            value={String(config.min)}
            onChange={(event) => onChange({ ...config, min: Number(event.target.value) })}
            options={numbered(0, options.length)}
          />
          <Select
            label="At most"
            value={String(config.max ?? '')}
            onChange={(event) =>
              onChange(withSetting(config, 'max', Number(event.target.value) || undefined))
            }
            options={[{ value: '', label: 'No limit' }, ...numbered(Math.max(1, config.min), options.length)]}
          />
        </div>
        <Select
          label="Excludes all others"
          hint="For an answer such as “None of these”."
          value={config.exclusiveOptionId ?? ''}
          onChange={(event) =>
            onChange(withSetting(config, 'exclusiveOptionId', event.target.value || undefined))
          }
          options={[
            { value: '', label: 'No option' },
            ...options.map(({ id, label }, at) => ({ value: id, label: label || `Option ${at + 1}` })),
          ]}
        />
      </Setting>
    </>
  );
}

function ChoiceSettings<C extends Single | Multiple>(props: Omit<FieldsOf<C>, 'faults'>) {
  const { config, onChange } = props;
  return (
    <>
      <Checkbox
        label="Offer “Other” with words of their own"
        checked={config.allowOther}
        onChange={(allowOther) => onChange({ ...config, allowOther })}
      />
      <Checkbox
        label="Show options in random order"
        checked={config.randomize}
        onChange={(randomize) => onChange({ ...config, randomize })}
      />
    </>
  );
}
