import type { CohortTarget } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, IconButton, TextInput } from '../../../components/ui/index.ts';
import { replaced, without } from '../draft/draft.ts';
import { type Fault, faultAt } from '../draft/faults.ts';
import { same } from '../draft/same.ts';
import { Setting } from './setting.tsx';

interface CohortTargetsProps {
  targets: CohortTarget[];
  faults: readonly Fault[];
  onChange: (targets: CohortTarget[]) => void;
}
interface Row {
  attribute: string;
  value: string;
  target: string;
}

/** How many finished interviews single cohorts are asked for. A row counts once it is complete. */
export function CohortTargets({ targets, faults, onChange }: CohortTargetsProps) {
  const [rows, setRows] = useState(() => targets.map(rowOf));
  // Changed elsewhere: taken back, loaded, or saved by somebody else.
  if (!same(complete(rows), targets)) setRows(targets.map(rowOf));
  const set = (next: Row[]) => {
    setRows(next);
    if (!same(complete(next), targets)) onChange(complete(next));
  };
  return (
    <Setting
      label="Target by cohort"
      hint="A cohort at its target takes no more starts; the study closes once every target is filled."
    >
      {rows.map((row, at) => {
        const change = (part: Partial<Row>) => set(replaced(rows, at, { ...row, ...part }));
        return (
          <div key={at} className="cohort-row">
            <TextInput
              label={<span className="sr">{`Attribute of cohort ${at + 1}`}</span>}
              placeholder="cohort"
              value={row.attribute}
              onChange={(event) => change({ attribute: event.target.value })}
              error={faultAt(faults, `/cohortTargets/${at}/attribute`)}
            />
            <TextInput
              label={<span className="sr">{`Value of cohort ${at + 1}`}</span>}
              placeholder="churned"
              value={row.value}
              onChange={(event) => change({ value: event.target.value })}
            />
            <TextInput
              label={<span className="sr">{`Target of cohort ${at + 1}`}</span>}
              type="number"
              inputMode="numeric"
              min={1}
              placeholder="25"
              value={row.target}
              onChange={(event) => change({ target: event.target.value })}
            />
            <IconButton
              icon="close"
              label={`Remove cohort ${at + 1}`}
              variant="quiet"
              size="sm"
              onClick={() => set(without(rows, at))}
            />
          </div>
        );
      })}
      <Button
        size="sm"
        icon="plus"
        onClick={() => setRows([...rows, { attribute: 'cohort', value: '', target: '' }])}
      >
        Add a cohort
      </Button>
    </Setting>
  );
}

function rowOf({ attribute, value, target }: CohortTarget): Row {
  return { attribute, value, target: String(target) };
}

/** Of two rows for one cohort the first counts. */
function complete(rows: readonly Row[]): CohortTarget[] {
  const targets = rows.flatMap(({ attribute, value, target }): CohortTarget[] => {
    const number = Number(target);
    const isWhole = Number.isInteger(number) && number >= 1;
    return attribute.trim() !== '' && value.trim() !== '' && isWhole
      ? [{ attribute, value, target: number }]
      : [];
  });
  return targets.filter(
    (one, at) =>
      targets.findIndex((other) => other.attribute === one.attribute && other.value === one.value) === at,
  );
}
