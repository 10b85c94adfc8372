import type { CodebookTheme } from '@plumbline/contracts';
import { type FormEvent, useId, useState } from 'react';
import { Button, Dialog, TextArea, TextInput } from '../../../components/ui/index.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import { useFocusOnFault } from '../../../lib/use-focus-on-fault.ts';

export type ThemeWords = Pick<
  CodebookTheme,
  'label' | 'definition' | 'includeWhen' | 'excludeWhen' | 'includeWords' | 'excludeWords'
>;

interface ThemeFormProps {
  title: string;
  start: ThemeWords;
  error: unknown;
  busy: boolean;
  onSave: (words: ThemeWords) => void;
  onClose: () => void;
}

export const blankTheme: ThemeWords = {
  label: '',
  definition: '',
  includeWhen: '',
  excludeWhen: '',
  includeWords: [],
  excludeWords: [],
};

/** A theme's name, what it means, when it holds and when not, and the words that settle it. */
export function ThemeForm({ title, start, error, busy, onSave, onClose }: ThemeFormProps) {
  const [words, setWords] = useState(start);
  const [include, setInclude] = useState(start.includeWords.join(', '));
  const [exclude, setExclude] = useState(start.excludeWords.join(', '));
  const formId = useId();
  const form = useFocusOnFault(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ ...words, includeWords: listOf(include), excludeWords: listOf(exclude) });
  };
  const known = ['/label', '/definition', '/includeWhen', '/excludeWhen', '/includeWords', '/excludeWords'];
  const unnamed = Boolean(error) && !known.some((pointer) => fieldText(error, pointer));
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      width="wide"
      footer={
        <>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            Add to the draft
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <form id={formId} ref={form} className="form" onSubmit={submit} noValidate>
        <TextInput
          label="Name"
          hint="A few words, as people would say it."
          maxLength={80}
          value={words.label}
          onChange={(event) => setWords({ ...words, label: event.target.value })}
          error={fieldText(error, '/label')}
        />
        <TextArea
          label="What it means"
          rows={2}
          maxLength={4_000}
          value={words.definition}
          onChange={(event) => setWords({ ...words, definition: event.target.value })}
          error={fieldText(error, '/definition')}
        />
        <div className="columns">
          <TextArea
            label="An answer has it when"
            rows={2}
            maxLength={4_000}
            value={words.includeWhen}
            onChange={(event) => setWords({ ...words, includeWhen: event.target.value })}
            error={fieldText(error, '/includeWhen')}
          />
          <TextArea
            label="It does not when"
            rows={2}
            maxLength={4_000}
            value={words.excludeWhen}
            onChange={(event) => setWords({ ...words, excludeWhen: event.target.value })}
            error={fieldText(error, '/excludeWhen')}
          />
          <TextInput
            label="Always with these words"
            hint="Separated by commas. Decides before any machine."
            value={include}
            onChange={(event) => setInclude(event.target.value)}
            error={fieldText(error, '/includeWords')}
          />
          <TextInput
            label="Never with these words"
            hint="Separated by commas. Wins over the words beside."
            value={exclude}
            onChange={(event) => setExclude(event.target.value)}
            error={fieldText(error, '/excludeWords')}
          />
        </div>
        {unnamed && (
          <p className="form__error" role="alert">
            {problemText(error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function listOf(text: string): string[] {
  const words = text.split(/[,\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Only what differs: what was not touched must not be written over. */
export function changeOf(before: ThemeWords, after: ThemeWords): Partial<ThemeWords> {
  const keys = Object.keys(blankTheme) as (keyof ThemeWords)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}
