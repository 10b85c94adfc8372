import { type Study, type StudyTemplate, studyFile } from '@plumbline/contracts';
import { type FormEvent, useId, useState } from 'react';
import { Button, Dialog, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useCreateStudy } from '../api/create-study.ts';
import { useCreateStudyFromFile } from '../api/create-study-from-file.ts';
import { useStudyTemplates } from '../api/use-study-templates.ts';
import { TemplateChoice } from './template-choice.tsx';

interface NewStudyDialogProps {
  open: boolean;
  onClose: () => void;
  onCreated: (study: Study) => void;
}

/** A blank draft, a script for a known problem, or a study that was kept as a file. */
export function NewStudyDialog({ open, onClose, onCreated }: NewStudyDialogProps) {
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState<StudyTemplate | null>(null);
  const [unread, setUnread] = useState<string>();
  const file = useId();
  const templates = useStudyTemplates();
  const create = useCreateStudy();
  const copy = useCreateStudyFromFile();
  const choose = (chosen: StudyTemplate | null) => {
    if (title === '' || title === template?.title) setTitle(chosen?.title ?? '');
    setTemplate(chosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (template) copy.mutate({ ...template.file, title }, { onSuccess: onCreated });
    else create.mutate({ title }, { onSuccess: onCreated });
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const parsed = studyFile.safeParse(jsonOf(await chosen.text()));
    setUnread(parsed.success ? undefined : 'This is no study file. Choose one that “Keep as a file” made.');
    if (parsed.success) copy.mutate(parsed.data, { onSuccess: onCreated });
  };
  const error = create.error ?? copy.error;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      width="wide"
      title="New study"
      lead="A title is enough to start. It is for the team; respondents do not see it."
    >
      <form className="form" onSubmit={submit} noValidate>
        <TextInput
          label="Title"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={fieldText(error, '/title') ?? problemText(error)}
        />
        <TemplateChoice templates={templates.data?.items ?? []} chosen={template} onChoose={choose} />
        <div className="form__row">
          <Button type="submit" variant="primary" busy={create.isPending || copy.isPending}>
            Start the draft
          </Button>
          <label className="btn" htmlFor={file}>
            Start from a file
          </label>
          <input
            id={file}
            type="file"
            className="sr"
            accept="application/json,.json"
            onChange={({ target }) => {
              void read(target.files?.[0]);
              // The same file can be chosen again once it was mended.
              target.value = '';
            }}
          />
        </div>
        {unread && (
          <p className="form__error" role="alert">
            {unread}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
