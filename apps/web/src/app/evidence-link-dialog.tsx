import type { KeyResult, StudySummary } from '@plumbline/contracts';
import { useState } from 'react';
import { ButtonLink, Dialog, EmptyState, Select, useToast } from '../components/ui/index.ts';
import { LinkEvidenceForm } from '../features/evidence/components/link-evidence-form.tsx';
import { subjectOf } from '../features/evidence/link/subject.ts';
import { useReport } from '../features/studies/api/use-report.ts';
import { useStudies } from '../features/studies/api/use-studies.ts';
import { useStudy } from '../features/studies/api/use-study.ts';
import { Loaded } from '../lib/loaded.tsx';

interface EvidenceLinkDialogProps {
  keyResult: KeyResult;
  open: boolean;
  onClose: () => void;
}

/** Ties a study's answers to the key result. */
export function EvidenceLinkDialog({ keyResult, open, onClose }: EvidenceLinkDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Link evidence"
      lead="Say what a study’s answers show about this key result, and what would settle it."
    >
      <ChooseStudy keyResult={keyResult} onClose={onClose} />
    </Dialog>
  );
}

function ChooseStudy({ keyResult, onClose }: Omit<EvidenceLinkDialogProps, 'open'>) {
  const studies = useStudies();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Loaded query={studies}>
      {({ items }) => {
        const ordered = ownFirst(items, keyResult.id);
        const studyId = chosen ?? ordered[0]?.id;
        if (studyId === undefined) {
          return (
            <EmptyState
              title="No studies yet"
              action={<ButtonLink href="/studies">Go to studies</ButtonLink>}
            >
              Evidence rests on the answers of a study.
            </EmptyState>
          );
        }
        return (
          <>
            <Select
              label="Study"
              value={studyId}
              onChange={(event) => setChosen(event.target.value)}
              options={ordered.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <OfStudy key={studyId} studyId={studyId} keyResult={keyResult} onClose={onClose} />
          </>
        );
      }}
    </Loaded>
  );
}

function OfStudy({
  studyId,
  keyResult,
  onClose,
}: Omit<EvidenceLinkDialogProps, 'open'> & { studyId: string }) {
  const study = useStudy(studyId);
  const report = useReport(studyId);
  const toast = useToast();
  const { baseline, target, unit } = keyResult;
  const percent = unit === 'percent';
  return (
    <Loaded query={study}>
      {(asked) => (
        <Loaded query={report}>
          {(heard) => (
            <LinkEvidenceForm
              keyResultId={keyResult.id}
              subject={subjectOf(asked, heard)}
              goal={{ baseline: percent ? baseline : null, target: percent ? target : null }}
              onLinked={() => {
                toast({ tone: 'good', message: 'Evidence linked. Its reading appears as it is worked out.' });
                onClose();
              }}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** The key result's own studies, then every other; newest first in each. */
function ownFirst(studies: StudySummary[], keyResultId: string): StudySummary[] {
  const own = studies.filter((study) => study.keyResultId === keyResultId);
  return [...own, ...studies.filter((study) => study.keyResultId !== keyResultId)];
}
