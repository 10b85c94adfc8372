import { Button, IconButton, TextInput } from '../../../components/ui/index.ts';
import { replaced, without } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { Setting } from './setting.tsx';

interface StandardProbesProps {
  probes: string[];
  onChange: (probes: string[]) => void;
  faults: readonly Fault[];
}

const most = 3;

/** Follow-ups in fixed words. */
export function StandardProbes({ probes, onChange, faults }: StandardProbesProps) {
  return (
    <Setting
      label="Standard probes"
      hint="The same words for everyone, and used whenever the model is late or absent."
    >
      {probes.map((probe, at) => (
        <div key={at} className="probe-row">
          <TextInput
            label={<span className="sr">{`Standard probe ${at + 1}`}</span>}
            value={probe}
            onChange={(event) => onChange(replaced(probes, at, event.target.value))}
            error={faultAt(faults, `/config/standardProbes/${at}`)}
          />
          <IconButton
            icon="close"
            label={`Remove standard probe ${at + 1}`}
            variant="quiet"
            size="sm"
            onClick={() => onChange(without(probes, at))}
          />
        </div>
      ))}
      <Button
        size="sm"
        icon="plus"
        onClick={() => onChange([...probes, ''])}
        disabled={probes.length >= most}
      >
        Add standard probe
      </Button>
    </Setting>
  );
}
