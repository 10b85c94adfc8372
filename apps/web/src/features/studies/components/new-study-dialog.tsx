import type { Study } from '@plumbline/contracts';
import { type FormEvent, useState } from 'react';
import { Button, Dialog, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useCreateStudy } from '../api/create-study.ts';

interface NewStudyDialogProps {
  open: boolean;
  onClose: () => void;
  onCreated: (study: Study) => void;
}

/** A title is enough to start. */
export function NewStudyDialog({ open, onClose, onCreated }: NewStudyDialogProps) {
  const [title, setTitle] = useState('');
  const create = useCreateStudy();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ title }, { onSuccess: onCreated });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="New study"
      lead="A title is enough to start. It is for the team; respondents do not see it."
    >
      <form className="form" onSubmit={submit} noValidate>
        <TextInput
          label="Title"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={fieldText(create.error, '/title') ?? problemText(create.error)}
        />
        <Button type="submit" variant="primary" busy={create.isPending}>
          Start the draft
        </Button>
      </form>
    </Dialog>
  );
}
