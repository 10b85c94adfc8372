import type { Cadence } from '@plumbline/contracts';
import { Select, TextInput } from '../../../components/ui/index.ts';
import type { Draft } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { CohortTargets } from './cohort-targets.tsx';
import { Setting } from './setting.tsx';

interface FieldWorkProps {
  draft: Draft;
  faults: readonly Fault[];
  onChange: (draft: Draft) => void;
}

/** How many answers are asked for, until when, and how often. */
export function FieldWork({ draft, faults, onChange }: FieldWorkProps) {
  return (
    <>
      <Setting label="Until">
        <div className="setting__pair">
          <TextInput
            label="Target number of answers"
            type="number"
            inputMode="numeric"
            min={1}
            max={100_000}
            value={draft.targetN ?? ''}
            onChange={(event) => onChange({ ...draft, targetN: numberOf(event.target.value) })}
            error={faultAt(faults, '/targetN')}
          />
          <TextInput
            label="Last day"
            type="date"
            value={draft.closesOn ?? ''}
            onChange={(event) => onChange({ ...draft, closesOn: event.target.value || null })}
            error={faultAt(faults, '/closesOn')}
          />
        </div>
      </Setting>
      <CohortTargets
        targets={draft.cohortTargets}
        faults={faults}
        onChange={(cohortTargets) => onChange({ ...draft, cohortTargets })}
      />
      <Setting label="Repeats" hint={cadenceHints[draft.cadence]}>
        <Select
          label={<span className="sr">How often</span>}
          value={draft.cadence}
          onChange={(event) => {
            const cadence = cadences.find(({ value }) => value === event.target.value)?.value;
            if (cadence) onChange({ ...draft, cadence });
          }}
          options={cadences}
        />
      </Setting>
    </>
  );
}

const cadences: { value: Cadence; label: string }[] = [
  { value: 'once', label: 'Once' },
  { value: 'weekly', label: 'Every week' },
  { value: 'monthly', label: 'Every month' },
  { value: 'quarterly', label: 'Every quarter' },
];
const again = 'then the next wave starts by itself, with the same targets counted anew.';
const cadenceHints: Record<Cadence, string> = {
  once: 'Asked until a target or the last day is reached.',
  weekly: `A wave lasts a week, ${again}`,
  monthly: `A wave lasts a month, ${again}`,
  quarterly: `A wave lasts a quarter, ${again}`,
};

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
