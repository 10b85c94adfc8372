import { Checkbox, TextInput } from '../../../components/ui/index.ts';
import { withSetting } from '../draft/change-options.ts';
import type { DraftQuestionOf } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { Setting } from './setting.tsx';

interface YesNoFieldsProps {
  config: DraftQuestionOf<'yes_no'>['config'];
  onChange: (config: DraftQuestionOf<'yes_no'>['config']) => void;
  faults: readonly Fault[];
}

export function YesNoFields({ config, onChange, faults }: YesNoFieldsProps) {
  return (
    <Setting label="Answers">
      <div className="setting__pair">
        <TextInput
          label="Label for yes"
          value={config.yesLabel}
          onChange={(event) => onChange({ ...config, yesLabel: event.target.value })}
          error={faultAt(faults, '/config/yesLabel')}
        />
        <TextInput
          label="Label for no"
          value={config.noLabel}
          onChange={(event) => onChange({ ...config, noLabel: event.target.value })}
          error={faultAt(faults, '/config/noLabel')}
        />
      </div>
      <Checkbox
        label="Offer “Not sure”"
        checked={config.allowUnsure}
        onChange={(allowUnsure) => onChange({ ...config, allowUnsure })}
      />
      <Checkbox
        label="Yes means that it succeeded"
        hint="Counts as task success in the evidence."
        checked={config.preset === 'success'}
        onChange={(success) => onChange(withSetting(config, 'preset', success ? 'success' : undefined))}
      />
    </Setting>
  );
}
