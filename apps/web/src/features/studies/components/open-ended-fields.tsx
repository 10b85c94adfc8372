import { SegmentedControl, TextArea, TextInput } from '../../../components/ui/index.ts';
import { withSetting } from '../draft/change-options.ts';
import type { DraftQuestionOf } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { Setting } from './setting.tsx';
import { StandardProbes } from './standard-probes.tsx';

interface OpenEndedFieldsProps {
  config: DraftQuestionOf<'open_ended'>['config'];
  onChange: (config: DraftQuestionOf<'open_ended'>['config']) => void;
  faults: readonly Fault[];
}

export function OpenEndedFields({ config, onChange, faults }: OpenEndedFieldsProps) {
  return (
    <>
      <Setting
        label="Probe depth"
        hint={
          config.maxProbes === 0
            ? 'No follow-up: the next question comes at once.'
            : `Up to ${config.maxProbes} neutral follow-up${config.maxProbes > 1 ? 's' : ''}, only when an answer stays general.`
        }
      >
        <SegmentedControl
          label="Probe depth"
          value={String(config.maxProbes)}
          onChange={(value) => onChange({ ...config, maxProbes: Number(value) })}
          options={depths}
        />
      </Setting>
      <Setting label="What to probe for">
        <TextArea
          label={<span className="sr">What to probe for</span>}
          rows={2}
          value={config.probeInstructions}
          onChange={(event) => onChange({ ...config, probeInstructions: event.target.value })}
          error={faultAt(faults, '/config/probeInstructions')}
        />
      </Setting>
      <Setting label="Done when" hint="The moderator then moves on, also before its follow-ups are used up.">
        <TextArea
          label={<span className="sr">Done when</span>}
          rows={1}
          placeholder="They named the step and what they did instead."
          value={config.doneWhen ?? ''}
          onChange={(event) => onChange(withSetting(config, 'doneWhen', event.target.value || undefined))}
          error={faultAt(faults, '/config/doneWhen')}
        />
      </Setting>
      <StandardProbes
        probes={config.standardProbes}
        onChange={(standardProbes) => onChange({ ...config, standardProbes })}
        faults={faults}
      />
      <Setting label="Length" hint="A hint under the answer, never a rule.">
        <TextInput
          label="Words that are encouraged"
          type="number"
          inputMode="numeric"
          min={0}
          max={200}
          value={config.minWords ?? ''}
          onChange={(event) => onChange(withSetting(config, 'minWords', numberOf(event.target.value)))}
          error={faultAt(faults, '/config/minWords')}
        />
      </Setting>
    </>
  );
}

function numberOf(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}

const depths = [
  { value: '0', label: 'None' },
  { value: '1', label: '1' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
];
