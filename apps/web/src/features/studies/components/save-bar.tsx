import type { Study } from '@plumbline/contracts';
import { useState } from 'react';
import { formatDate } from '../../../components/format-date.ts';
import { Button, IconButton, useToast } from '../../../components/ui/index.ts';
import { faultPlace } from '../draft/faults.ts';
import type { StudyDraft } from '../draft/use-study-draft.ts';
import { PilotDialog } from './pilot-dialog.tsx';

interface SaveBarProps {
  study: Study;
  editor: StudyDraft;
  minutes: number | null;
}

/** Stays in sight while the script is edited: whether it is saved, the way back, Pilot, Publish. */
export function SaveBar({ study, editor, minutes }: SaveBarProps) {
  const { dirty, save, publish, saving, publishing, missing, undo, redo } = editor;
  const [piloting, setPiloting] = useState(false);
  const toast = useToast();
  const toPublish = dirty || study.hasUnpublishedChanges;
  const run = async () => {
    const published = await publish();
    if (published) toast({ tone: 'good', message: `Version ${published.version} is live.` });
  };
  const pilot = async () => {
    if (!dirty || (await save())) setPiloting(true);
  };
  return (
    <div className="save-bar">
      <p role="status" className={missing.length > 0 ? 'medium' : 'meta'}>
        {savedWords(study, editor)}
      </p>
      {minutes !== null && <span className="meta num save-bar__minutes">About {minutes} min</span>}
      <IconButton
        icon="undo"
        label="Undo (Ctrl+Z)"
        variant="quiet"
        disabled={undo === undefined}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label="Redo (Ctrl+Shift+Z)"
        variant="quiet"
        disabled={redo === undefined}
        onClick={redo}
      />
      <Button busy={saving && piloting} onClick={() => void pilot()}>
        Pilot
      </Button>
      <Button
        variant={toPublish ? 'primary' : 'default'}
        onClick={toPublish ? () => void run() : undefined}
        busy={publishing}
        aria-disabled={!toPublish || undefined}
      >
        Publish
      </Button>
      <PilotDialog study={study} open={piloting} onClose={() => setPiloting(false)} />
    </div>
  );
}

function savedWords(study: Study, editor: StudyDraft): string {
  const { dirty, missing, saving, savedAt, draft, failure } = editor;
  const [first] = missing;
  if (first) return `Not saved yet: ${faultPlace(first, draft)}`;
  if (saving) return 'Saving';
  if (dirty) return failure === undefined ? 'Saving' : 'Not saved';
  if (!study.hasUnpublishedChanges) return 'Published';
  const when = savedAt ? `Saved ${formatDate(savedAt.toISOString(), 'clock')}` : 'Saved';
  return study.version === null ? when : `${when}, not published`;
}
