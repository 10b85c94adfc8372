import { type FormEvent, useState } from 'react';
import { Button, IconButton, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useCreateLink } from '../api/create-link.ts';
import { replaced, without } from '../draft/draft.ts';

interface Row {
  name: string;
  value: string;
}

/** Makes an open link; what it says of its respondents makes cohorts. */
export function LinkForm({ studyId }: { studyId: string }) {
  const [rows, setRows] = useState<Row[]>([]);
  const create = useCreateLink(studyId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = rows.filter(({ name, value }) => name.trim() !== '' || value.trim() !== '');
    const attributes = Object.fromEntries(given.map(({ name, value }) => [name.trim(), value.trim()]));
    create.mutate({ attributes }, { onSuccess: () => setRows([]) });
  };
  const named = rows.some(({ name }) => errorOf(create.error, name));
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are typed in place and have no identity
        <div key={at} className="link-form__row">
          <TextInput
            label={`Attribute ${at + 1}`}
            placeholder="first_project"
            value={row.name}
            onChange={(event) => setRows(replaced(rows, at, { ...row, name: event.target.value }))}
            error={errorOf(create.error, row.name)}
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
      {create.error && !named && (
        <p className="error" role="alert">
          {problemText(create.error)}
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

function errorOf(error: unknown, name: string): string | undefined {
  return fieldText(error, `/attributes/${name.trim().replaceAll('~', '~0').replaceAll('/', '~1')}`);
}
