import type { LinkKind, Study } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, SegmentedControl, TextInput, useToast } from '../../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../../lib/problem-text.ts';
import { useCreateLinks } from '../../api/change-links.ts';
import { type AttributeRow, attributeFaults, attributesOf } from '../../links/attribute-rows.ts';
import { endOfDay, today } from '../../links/expiry.ts';
import { AttributeFields } from './attribute-fields.tsx';

const kinds = [
  { value: 'open', label: 'For anyone' },
  { value: 'single_use', label: 'For one person each' },
  { value: 'embed', label: 'Inside a product' },
] as const;

const about: Record<LinkKind, string> = {
  open: 'Anyone who has it can answer, on as many devices as it is opened.',
  single_use: 'Each opens one interview and is used up then.',
  embed: 'A script tag shows the interview in your product, which may sign who its user is.',
};

/** Makes links; what they say of their respondents makes cohorts. */
export function LinkForm({ study }: { study: Study }) {
  const [kind, setKind] = useState<LinkKind>('open');
  const [rows, setRows] = useState<AttributeRow[]>([]);
  const [count, setCount] = useState('10');
  const [lastDay, setLastDay] = useState('');
  const [stage, setStage] = useState<'typing' | 'tried'>('typing');
  const create = useCreateLinks(study.id);
  const toast = useToast();
  const faults = stage === 'tried' ? attributeFaults(rows) : [];
  const many = kind === 'single_use' ? Number(count) : 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setStage('tried');
    if (attributeFaults(rows).some((fault) => fault !== null)) return;
    const body = { kind, attributes: attributesOf(rows), count: many, expiresAt: endOfDay(lastDay) };
    create.mutate(body, {
      onSuccess: ({ items }) => {
        setRows([]);
        setStage('typing');
        toast({ tone: 'good', message: items.length === 1 ? 'Link made.' : `${items.length} links made.` });
      },
    });
  };
  const named = ['/count', '/expiresAt'].some((pointer) => fieldText(create.error, pointer));
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      <SegmentedControl label="Kind of link" options={kinds} value={kind} onChange={setKind} />
      <p className="hint">{about[kind]}</p>
      <AttributeFields rows={rows} faults={faults} onChange={setRows} />
      <div className="link-form__pair">
        {kind === 'single_use' && (
          <TextInput
            label="How many"
            type="number"
            inputMode="numeric"
            min={1}
            max={1000}
            value={count}
            onChange={(event) => setCount(event.target.value)}
            error={fieldText(create.error, '/count')}
          />
        )}
        <TextInput
          label="Last day (optional)"
          type="date"
          min={today()}
          value={lastDay}
          onChange={(event) => setLastDay(event.target.value)}
          error={fieldText(create.error, '/expiresAt')}
        />
      </div>
      {create.error && !named && (
        <p className="error" role="alert">
          {problemText(create.error)}
        </p>
      )}
      {rows.length === 0 && study.cohort?.values.length === 1 && (
        <p className="hint">
          Without attributes it is for {study.cohort.attribute} = {study.cohort.values[0]}, the group this
          study asks.
        </p>
      )}
      <div className="row">
        <Button type="submit" icon="link" busy={create.isPending}>
          {kind === 'single_use' ? 'Make links' : 'Make a link'}
        </Button>
        <Button variant="quiet" icon="plus" onClick={() => setRows([...rows, { name: '', value: '' }])}>
          Add an attribute
        </Button>
      </div>
    </form>
  );
}
