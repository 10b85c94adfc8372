import type { CodebookTheme } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, Dialog, Select } from '../../../components/ui/index.ts';
import { problemText } from '../../../lib/problem-text.ts';

interface MergeDialogProps {
  theme: CodebookTheme;
  others: readonly CodebookTheme[];
  busy: boolean;
  error: unknown;
  onMerge: (into: string) => void;
  onClose: () => void;
}

/** Which theme takes this one in. */
export function MergeDialog({ theme, others, busy, error, onMerge, onClose }: MergeDialogProps) {
  const [into, setInto] = useState(others[0]?.id ?? '');
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Merge “${theme.label}”`}
      lead="Its answers count for the other theme. No answer is coded again, and it can be taken out again."
      footer={
        <>
          <Button variant="primary" busy={busy} onClick={() => onMerge(into)}>
            Merge
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Select
        label="Into"
        value={into}
        onChange={(event) => setInto(event.target.value)}
        options={others.map(({ id, label }) => ({ value: id, label }))}
      />
      {Boolean(error) && (
        <p className="form__error" role="alert">
          {problemText(error)}
        </p>
      )}
    </Dialog>
  );
}
