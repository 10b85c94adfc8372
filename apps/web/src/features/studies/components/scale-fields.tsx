import { SegmentedControl, Select, TextInput } from '../../../components/ui/index.ts';
import { withSetting } from '../draft/change-options.ts';
import type { DraftQuestionOf } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { choosePreset, presetWords, type ScalePreset } from '../draft/scale-presets.ts';
import { numbered } from './numbered.ts';
import { Setting } from './setting.tsx';

interface ScaleFieldsProps {
  config: DraftQuestionOf<'scale'>['config'];
  onChange: (config: DraftQuestionOf<'scale'>['config']) => void;
  faults: readonly Fault[];
}

export function ScaleFields({ config, onChange, faults }: ScaleFieldsProps) {
  const { min, max, preset } = config;
  const points = (next: Partial<typeof config>) => {
    const changed = { ...config, ...next, preset: 'custom' as const };
    onChange({ ...changed, max: Math.max(changed.max, changed.min + 2) });
  };
  return (
    <>
      <Setting label="Scale">
        <Select
          label="Preset"
          value={preset}
          onChange={(event) => onChange(choosePreset(config, event.target.value as ScalePreset))}
          options={Object.entries(presetWords).map(([value, label]) => ({ value, label }))}
          error={faultAt(faults, '/config/preset')}
        />
        <div className="setting__pair">
          <Select
            label="From"
            value={String(min)}
            onChange={(event) => points({ min: Number(event.target.value) })}
            options={numbered(0, 1)}
            error={faultAt(faults, '/config/min')}
          />
          <Select
            label="To"
            value={String(max)}
            onChange={(event) => points({ max: Number(event.target.value) })}
            options={numbered(min + 2, 10)}
            error={faultAt(faults, '/config/max')}
          />
        </div>
        <div className="setting__pair">
          <TextInput
            label={`What ${min} means`}
            value={config.minLabel}
            onChange={(event) => onChange({ ...config, minLabel: event.target.value })}
            error={faultAt(faults, '/config/minLabel')}
          />
          <TextInput
            label={`What ${max} means`}
            value={config.maxLabel}
            onChange={(event) => onChange({ ...config, maxLabel: event.target.value })}
            error={faultAt(faults, '/config/maxLabel')}
          />
        </div>
      </Setting>
      <Setting label="Ask for the reason" hint={probeHints[config.anchorProbe ?? 'none']}>
        <SegmentedControl
          label="Ask for the reason"
          value={config.anchorProbe ?? 'none'}
          onChange={(value) =>
            onChange(withSetting(config, 'anchorProbe', value === 'none' ? undefined : value))
          }
          options={anchors}
        />
      </Setting>
    </>
  );
}

type Anchor = NonNullable<ScaleFieldsProps['config']['anchorProbe']>;
const anchors: { value: Anchor; label: string }[] = [
  { value: 'none', label: 'Never' },
  { value: 'always', label: 'Always' },
  { value: 'low', label: 'Low answers' },
  { value: 'high', label: 'High answers' },
];
const probeHints: Record<Anchor, string> = {
  none: 'The next question follows at once.',
  always: 'Everybody is asked for the reason behind their number.',
  low: 'Those in the lower third are asked for the reason behind their number.',
  high: 'Those in the upper third are asked for the reason behind their number.',
};
