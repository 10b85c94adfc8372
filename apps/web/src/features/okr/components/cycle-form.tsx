import { type FormEvent, useState } from 'react';
import { Button, Dialog, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useCreateCycle } from '../api/create-cycle.ts';

/** Adds a cycle; starts from the current quarter. */
export function CycleForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [fields, setFields] = useState(currentQuarter);
  const create = useCreateCycle();
  const form = useFocusOnFault(create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(fields, { onSuccess: onClose });
  };
  const set = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  return (
    <Dialog open={open} onClose={onClose} title="New cycle">
      <form className="form" ref={form} onSubmit={submit} noValidate>
        <TextInput
          label="Name"
          value={fields.title}
          onChange={set('title')}
          error={fieldText(create.error, '/title')}
        />
        <TextInput
          label="First day"
          type="date"
          value={fields.start}
          onChange={set('start')}
          error={fieldText(create.error, '/start')}
        />
        <TextInput
          label="Last day"
          type="date"
          value={fields.end}
          onChange={set('end')}
          error={fieldText(create.error, '/end') ?? (create.error ? problemText(create.error) : undefined)}
        />
        <Button type="submit" variant="primary" busy={create.isPending}>
          Add cycle
        </Button>
      </form>
    </Dialog>
  );
}

function currentQuarter(): { title: string; start: string; end: string } {
  const today = new Date();
  const year = today.getUTCFullYear();
  const quarter = Math.floor(today.getUTCMonth() / 3);
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { title: `Q${quarter + 1} ${year}`, start: day(quarter * 3, 1), end: day(quarter * 3 + 3, 0) };
}
