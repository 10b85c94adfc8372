import type { InvitationsOverview, InvitationsResult, Study } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, Checkbox, Select, TextArea, TextInput, useToast } from '../../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../../lib/problem-text.ts';
import { useInviteFromRows } from '../../api/change-links.ts';
import { attributeName } from '../../import/field-places.ts';
import { endOfDay, today } from '../../links/expiry.ts';
import { type ColumnPlace, type ColumnPlaces, guessColumn, peopleMap } from '../../links/people-columns.ts';
import { Setting } from '../setting.tsx';
import { PeopleFile } from './people-file.tsx';
import { PeopleOutcome } from './people-outcome.tsx';

interface PeopleFormProps {
  study: Study;
  mail: InvitationsOverview['mail'];
  onDone: () => void;
}

type Columns = InvitationsResult['columns'];

/** A list of people: what its columns are, a check of every row, and their links. */
export function PeopleForm({ study, mail, onDone }: PeopleFormProps) {
  const [data, setData] = useState('');
  const [columns, setColumns] = useState<Columns>([]);
  const [places, setPlaces] = useState<ColumnPlaces>({});
  const [lastDay, setLastDay] = useState('');
  const [send, setSend] = useState<'send' | 'keep'>('keep');
  const [checked, setChecked] = useState<InvitationsResult | null>(null);
  const invite = useInviteFromRows(study.id);
  const toast = useToast();
  const mayMail = mail === 'ready' && study.state === 'live';
  const hasAddresses = Object.values(places).includes('email');

  const read = () =>
    invite.mutate(
      { data, dryRun: true },
      {
        onSuccess: (found) => {
          setColumns(found.columns);
          setPlaces((now) =>
            Object.fromEntries(found.columns.map(({ name }) => [name, now[name] ?? guessColumn(name)])),
          );
        },
      },
    );
  const body = {
    data,
    map: peopleMap(places),
    expiresAt: endOfDay(lastDay),
    send: send === 'send' && mayMail && hasAddresses,
  };
  const check = () => invite.mutate({ ...body, dryRun: true }, { onSuccess: setChecked });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (columns.length === 0) return read();
    setChecked(null);
    invite.mutate(body, {
      onSuccess: ({ linkIds }) => {
        toast({
          tone: 'good',
          message: `${linkIds.length} ${linkIds.length === 1 ? 'link' : 'links'} made.`,
        });
        onDone();
      },
    });
  };
  const change = (text: string) => {
    setData(text);
    setColumns([]);
    setChecked(null);
  };
  const named = ['/data', '/map', '/expiresAt'].some((pointer) => fieldText(invite.error, pointer));
  return (
    <form className="form import-form" onSubmit={submit} noValidate>
      <TextArea
        label="The list, as CSV"
        hint="Names of the columns first, then one person a row: Mail,plan"
        rows={5}
        value={data}
        onChange={(event) => change(event.target.value)}
        error={fieldText(invite.error, '/data')}
      />
      <PeopleFile onRead={change} />
      {columns.length > 0 && (
        <>
          <Setting label="What the columns are" hint="Columns without a place are left out.">
            {columns.map(({ name, example }) => (
              <Select
                key={name}
                label={`Column “${name}”`}
                hint={`First row: ${example || 'nothing'}`}
                value={places[name] ?? ''}
                onChange={(event) => {
                  setPlaces({ ...places, [name]: event.target.value as ColumnPlace });
                  setChecked(null);
                }}
                options={choices(name)}
                error={fieldText(invite.error, `/map/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)}
              />
            ))}
            {fieldText(invite.error, '/map') && (
              <p className="error" role="alert">
                Say of at least one column what it is.
              </p>
            )}
          </Setting>
          <TextInput
            label="Last day (optional)"
            type="date"
            min={today()}
            value={lastDay}
            onChange={(event) => setLastDay(event.target.value)}
            error={fieldText(invite.error, '/expiresAt')}
          />
          {hasAddresses && (
            <Checkbox
              label="Send the invitations now"
              hint={mailHint(mail, study.state)}
              disabled={!mayMail}
              checked={mayMail && send === 'send'}
              onChange={(on) => setSend(on ? 'send' : 'keep')}
            />
          )}
        </>
      )}
      {invite.error && !named && (
        <p className="error" role="alert">
          {problemText(invite.error)}
        </p>
      )}
      {checked && <PeopleOutcome result={checked} />}
      <div className="row">
        {columns.length === 0 ? (
          <Button type="submit" busy={invite.isPending} aria-disabled={data.trim() === ''}>
            Read the columns
          </Button>
        ) : (
          <>
            <Button onClick={check} busy={invite.isPending}>
              Check the rows
            </Button>
            <Button type="submit" variant="primary" busy={invite.isPending}>
              {body.send ? 'Make links and invite' : 'Make the links'}
            </Button>
          </>
        )}
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function choices(column: string) {
  const attribute = attributeName(column);
  return [
    { value: '', label: 'Leave out' },
    { value: 'email', label: 'Where the invitation goes' },
    ...(attribute === null ? [] : [{ value: 'attribute', label: `Attribute ${attribute}` }]),
  ];
}

function mailHint(mail: InvitationsOverview['mail'], state: Study['state']): string {
  if (mail === 'not_configured') return 'Mail is not set up here (SMTP_URL): take the links as CSV instead.';
  if (state !== 'live') return 'Once the study is published and open.';
  return 'One plain mail to each: who asks, how long it takes, and how to say no.';
}
