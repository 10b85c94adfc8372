import type { Study } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, IconButton, TextInput } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useCreateLink } from '../api/create-link.ts';
import { replaced, without } from '../draft/draft.ts';
import { type AttributeRow, attributeFaults, attributesOf } from '../links/attribute-rows.ts';

/** Makes an open link; what it says of its respondents makes cohorts. */
export function LinkForm({ study }: { study: Study }) {
  const [rows, setRows] = useState<AttributeRow[]>([]);
  const [stage, setStage] = useState<'typing' | 'tried'>('typing');
  const create = useCreateLink(study.id);
  const faults = stage === 'tried' ? attributeFaults(rows) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setStage('tried');
    if (attributeFaults(rows).some((fault) => fault !== null)) return;
    const done = () => {
      setRows([]);
      setStage('typing');
    };
    create.mutate({ attributes: attributesOf(rows) }, { onSuccess: done });
  };
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      {rows.map((row, at) => (
        <div key={at} className="link-form__row">
          <TextInput
            label={`Attribute ${at + 1}`}
            placeholder="first_project"
            value={row.name}
            onChange={(event) => setRows(replaced(rows, at, { ...row, name: event.target.value }))}
            error={faults[at]}
          />
          <TextInput
            label={`Value ${at + 1}`}
            placeholder="no"
            value={row.value}
            onChange={(event) => setRows(replaced(rows, at, { ...row, value: event.target.value }))}
          />
          <IconButton
            icon="close"
            label={`Remove attribute ${at + 1}`}
            variant="quiet"
            onClick={() => setRows(without(rows, at))}
          />
        </div>
      ))}
      {create.error && (
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
          Make a link
        </Button>
        <Button variant="quiet" icon="plus" onClick={() => setRows([...rows, { name: '', value: '' }])}>
          Add an attribute
        </Button>
      </div>
    </form>
  );
}
