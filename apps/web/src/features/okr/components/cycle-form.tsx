import type { Cycle } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, Dialog, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';
import { useCreateCycle } from '../api/create-cycle.ts';
import { nextCycle } from '../next-cycle.ts';

interface CycleFormProps {
  cycles: readonly Cycle[];
  open: boolean;
  onClose: () => void;
  onCreated: (cycle: Cycle) => void;
}

/** Adds a cycle; starts from the one that is due. */
export function CycleForm({ cycles, open, onClose, onCreated }: CycleFormProps) {
  const [fields, setFields] = useState(() => nextCycle(cycles, new Date()));
  const create = useCreateCycle();
  const form = useFocusOnFault(create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What went wrong is said beside the fields.
    void create.mutateAsync(fields).then(onCreated, () => undefined);
  };
  const set = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  const named = ['/title', '/start', '/end'].some((pointer) => fieldText(create.error, pointer));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="New cycle"
      lead="The span of your objectives, usually a quarter."
    >
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
          error={fieldText(create.error, '/end')}
        />
        {create.error && !named && (
          <p className="form__error" role="alert">
            {problemText(create.error)}
          </p>
        )}
        <Button type="submit" variant="primary" busy={create.isPending}>
          Add cycle
        </Button>
      </form>
    </Dialog>
  );
}
