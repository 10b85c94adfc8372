import type { Codebook } from '@plumbline/contracts';
import { useState } from 'react';
import { Button, Dialog } from '../../../components/ui/index.ts';
import type { CodebookStep } from '../api/edit-codebook.ts';

interface RerunButtonProps {
  codebook: Codebook;
  busy: boolean;
  onStep: (step: CodebookStep) => void;
}

/** Has the machine code again what no person coded, once that was confirmed. */
export function RerunButton({ codebook, busy, onStep }: RerunButtonProps) {
  const [asking, setAsking] = useState(false);
  const { engine } = codebook.theming;
  const go = () => {
    setAsking(false);
    onStep({ kind: 'rerun' });
  };
  return (
    <>
      <Button size="sm" icon="retry" onClick={() => setAsking(true)}>
        Code again
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Code the answers again?"
        footer={
          <>
            <Button variant="primary" busy={busy} onClick={go}>
              Code again
            </Button>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
          </>
        }
      >
        <p>
          Every answer that no person coded is held against the codebook once more.
          {codebook.touched
            ? ' Themes stay as people made them, and so does every answer a person coded.'
            : ' Nobody has edited the codebook yet, so the themes themselves may change. Answers that people coded stay.'}
        </p>
        {engine === 'model' && (
          <p className="soft">The model is asked again, which costs as much as before.</p>
        )}
      </Dialog>
    </>
  );
}
