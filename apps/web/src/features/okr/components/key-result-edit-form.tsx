import type { KeyResult } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, Dialog, TextInput, useToast } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useUpdateKeyResult } from '../api/update-key-result.ts';
import { useTextReview } from '../api/use-text-review.ts';
import { numberFault, numberOf } from '../number-of.ts';
import { ReviewFindings } from './review-findings.tsx';

const pointers = ['/title', '/baseline', '/target', '/population', '/dataSource'];

/** The words and numbers of a key result that is not committed yet. Rendered while it is open, so that it begins with what is saved. */
export function KeyResultEditForm({
  keyResult,
  open,
  onClose,
}: {
  keyResult: KeyResult;
  open: boolean;
  onClose: () => void;
}) {
  const { kind, unit, direction } = keyResult;
  const [fields, setFields] = useState(() => ({
    title: keyResult.title,
    baseline: String(keyResult.baseline ?? ''),
    target: String(keyResult.target ?? ''),
    population: keyResult.population,
    dataSource: keyResult.dataSource,
  }));
  const [fault, setFault] = useState<object | null>(null);
  const update = useUpdateKeyResult(keyResult.id);
  const toast = useToast();
  const form = useFocusOnFault(fault ?? update.error);
  const isPaced = direction !== 'keep_within' && kind !== 'guardrail';
  const { title, population, dataSource } = fields;
  const wrong = numberFault(fields.baseline) ?? numberFault(fields.target);
  const [baseline, target] = wrong ? [null, null] : [numberOf(fields.baseline), numberOf(fields.target)];
  const findings = useTextReview({
    kind: 'key_result',
    text: title,
    fields: { kind, unit, direction, baseline, target, population },
  });
  const set = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPaced && wrong) return setFault({});
    setFault(null);
    update.mutate(
      { title, population, dataSource, ...(isPaced && { baseline, target }) },
      {
        onSuccess: () => {
          onClose();
          toast({ tone: 'good', message: 'Saved.' });
        },
      },
    );
  };
  const faultOf = (name: 'baseline' | 'target') => (fault ? numberFault(fields[name]) : undefined);
  const named = pointers.some((pointer) => fieldText(update.error, pointer));
  return (
    <Dialog open={open} onClose={onClose} title="Edit key result" lead="What it says and what it counts.">
      <form className="form" ref={form} onSubmit={submit} noValidate>
        <TextInput
          label="Key result"
          value={title}
          onChange={set('title')}
          error={fieldText(update.error, '/title')}
        />
        <ReviewFindings
          findings={findings}
          text={title}
          onUse={(rewrite) => setFields({ ...fields, title: rewrite })}
        />
        {isPaced && (
          <>
            <TextInput
              label="Baseline"
              inputMode="decimal"
              value={fields.baseline}
              onChange={set('baseline')}
              error={faultOf('baseline') ?? fieldText(update.error, '/baseline')}
            />
            <TextInput
              label="Target"
              inputMode="decimal"
              value={fields.target}
              onChange={set('target')}
              error={faultOf('target') ?? fieldText(update.error, '/target')}
            />
          </>
        )}
        <TextInput
          label="Population"
          hint="Who is counted: “Accounts created in the cycle, n ≥ 100”."
          value={population}
          onChange={set('population')}
          error={fieldText(update.error, '/population')}
        />
        <TextInput
          label="Data source"
          hint="Where the number comes from."
          value={dataSource}
          onChange={set('dataSource')}
          error={fieldText(update.error, '/dataSource')}
        />
        {update.error && !named && (
          <p className="error" role="alert">
            {problemText(update.error)}
          </p>
        )}
        <Button type="submit" variant="primary" busy={update.isPending}>
          Save
        </Button>
      </form>
    </Dialog>
  );
}
