import type { CodebookTheme } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, Dialog, Select, TextInput } from '../../../components/ui/index.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { problemText } from '../../../lib/problem-text.ts';
import type { CodebookStep } from '../api/edit-codebook.ts';
import type { Place } from '../api/use-codebook.ts';
import { useCodedAnswers } from '../api/use-coded-answers.ts';
import { blankTheme } from './theme-form.tsx';

interface SplitDialogProps {
  place: Place;
  theme: CodebookTheme;
  busy: boolean;
  error: unknown;
  onSplit: (step: CodebookStep) => void;
  onClose: () => void;
}

interface Part {
  label: string;
  definition: string;
}
const noPart: Part = { label: '', definition: '' };
const mostParts = 5;

/** The themes that take its place, and answers that show which is which. */
export function SplitDialog({ place, theme, busy, error, onSplit, onClose }: SplitDialogProps) {
  const [parts, setParts] = useState<readonly Part[]>([noPart, noPart]);
  const [examples, setExamples] = useState<Readonly<Record<string, number>>>({});
  const named = parts.every(({ label }) => label.trim() !== '');
  const split = () => {
    if (!named) return;
    const into = parts.map(({ label, definition }, index) => ({
      theme: { ...blankTheme, label: label.trim(), definition },
      answerIds: Object.keys(examples).filter((id) => examples[id] === index),
    }));
    onSplit({ kind: 'split', themeId: theme.id, into });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Split “${theme.label}”`}
      lead="Its answers are divided over the new themes and coded again. Without a model the examples decide: choose some for each."
      width="wide"
      footer={
        <>
          <Button variant="primary" busy={busy} aria-disabled={!named || undefined} onClick={split}>
            Split
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          {!named && <p className="meta">Give every new theme a name.</p>}
        </>
      }
    >
      <div className="form">
        {parts.map((part, index) => (
          <div key={index} className="columns">
            <TextInput
              label={`New theme ${index + 1}`}
              maxLength={80}
              value={part.label}
              onChange={(event) => setParts(parts.with(index, { ...part, label: event.target.value }))}
            />
            <TextInput
              label={`What new theme ${index + 1} means`}
              value={part.definition}
              onChange={(event) => setParts(parts.with(index, { ...part, definition: event.target.value }))}
            />
          </div>
        ))}
        {parts.length < mostParts && (
          <Button size="sm" icon="plus" onClick={() => setParts([...parts, noPart])}>
            One more
          </Button>
        )}
        <Examples place={place} themeId={theme.id} parts={parts} examples={examples} onChange={setExamples} />
        {Boolean(error) && (
          <p className="form__error" role="alert">
            {problemText(error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface ExamplesProps {
  place: Place;
  themeId: string;
  parts: readonly Part[];
  examples: Readonly<Record<string, number>>;
  onChange: (examples: Readonly<Record<string, number>>) => void;
}

function Examples({ place, themeId, parts, examples, onChange }: ExamplesProps) {
  const query = useCodedAnswers(place, { theme: themeId });
  const set = (id: string, value: string) => {
    const { [id]: _, ...rest } = examples;
    onChange(value === '' ? rest : { ...rest, [id]: Number(value) });
  };
  const options = [
    { value: '', label: 'Not an example' },
    ...parts.map(({ label }, index) => ({ value: String(index), label: label || `New theme ${index + 1}` })),
  ];
  return (
    <fieldset className="examples">
      <legend className="label">Answers that show which is which (optional)</legend>
      <Loaded query={query}>
        {({ pages }) => (
          <ul>
            {pages
              .flatMap(({ items }) => items)
              .map(({ id, text }) => (
                <li key={id}>
                  <Select
                    label={<span dir="auto">{text}</span>}
                    value={examples[id] === undefined ? '' : String(examples[id])}
                    onChange={(event) => set(id, event.target.value)}
                    options={options}
                  />
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </fieldset>
  );
}
