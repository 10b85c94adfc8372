import type { Study } from '@plumbline/contracts';
import { Button, useToast } from '../../../components/ui/index.ts';
import type { StudyDraft } from '../draft/use-study-draft.ts';

/** Stays in sight while the script is edited: what is unsaved, Save, Publish. */
export function SaveBar({ study, editor }: { study: Study; editor: StudyDraft }) {
  const { dirty, save, publish, saving, publishing } = editor;
  const toast = useToast();
  const busy = saving || publishing;
  const toPublish = dirty || study.hasUnpublishedChanges;
  const run = async () => {
    const published = await publish();
    if (published) toast({ tone: 'good', message: `Version ${published.version} is live.` });
  };
  return (
    <div className="save-bar">
      <p role="status" className={dirty ? 'medium' : 'meta'}>
        {dirty ? 'Unsaved changes' : savedWords(study)}
      </p>
      <Button onClick={dirty ? () => void save() : undefined} busy={busy} aria-disabled={!dirty || undefined}>
        Save
      </Button>
      <Button
        variant={toPublish ? 'primary' : 'default'}
        onClick={toPublish ? () => void run() : undefined}
        busy={busy}
        aria-disabled={!toPublish || undefined}
      >
        Publish
      </Button>
    </div>
  );
}

function savedWords({ hasUnpublishedChanges, version }: Study): string {
  if (!hasUnpublishedChanges) return 'Published';
  return version === null ? 'Draft saved' : 'Saved, not published';
}
