import { Checkbox, Select } from '../../../components/ui/index.ts';
import { changeOptions, withSetting } from '../draft/change-options.ts';
import type { DraftQuestionOf } from '../draft/draft.ts';
import type { Fault } from '../draft/faults.ts';
import { numbered } from './numbered.ts';
import { OptionsEditor } from './options-editor.tsx';
import { Setting } from './setting.tsx';

interface RankingFieldsProps {
  config: DraftQuestionOf<'ranking'>['config'];
  onChange: (config: DraftQuestionOf<'ranking'>['config']) => void;
  faults: readonly Fault[];
}

export function RankingFields({ config, onChange, faults }: RankingFieldsProps) {
  return (
    <>
      <OptionsEditor
        options={config.options}
        onChange={(options) => onChange(changeOptions(config, options))}
        faults={faults}
        most={20}
      />
      <Setting label="Answers">
        <Select
          label="Places asked for"
          value={String(config.topN ?? '')}
          onChange={(event) => onChange(withSetting(config, 'topN', Number(event.target.value) || undefined))}
          options={[{ value: '', label: 'All of them' }, ...numbered(1, config.options.length)]}
        />
        <Checkbox
          label="Show options in random order"
          checked={config.randomize}
          onChange={(randomize) => onChange({ ...config, randomize })}
        />
      </Setting>
    </>
  );
}
