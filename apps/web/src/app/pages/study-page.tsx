import type { Study } from '@plumbline/contracts';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Anchor, ButtonLink, PageHeader, useToast } from '../../components/ui/index.ts';
import { useSession } from '../../features/access/api/use-session.ts';
import { useKeyResult } from '../../features/okr/api/use-key-result.ts';
import { useStudy } from '../../features/studies/api/use-study.ts';
import { DraftProblems } from '../../features/studies/components/draft-problems.tsx';
import { ImportPanel } from '../../features/studies/components/import-panel.tsx';
import { LeaveGuard } from '../../features/studies/components/leave-guard.tsx';
import { LinksPanel } from '../../features/studies/components/links/links-panel.tsx';
import { SaveBar } from '../../features/studies/components/save-bar.tsx';
import { StudyActions } from '../../features/studies/components/study-actions.tsx';
import { StudyEditor } from '../../features/studies/components/study-editor.tsx';
import { StudyState } from '../../features/studies/components/study-state.tsx';
import { VersionLine } from '../../features/studies/components/version-line.tsx';
import { useReview } from '../../features/studies/draft/use-review.ts';
import { useStudyDraft } from '../../features/studies/draft/use-study-draft.ts';
import { useLive } from '../../lib/live.ts';
import { Loaded } from '../../lib/loaded.tsx';

/** One study: its script, its links, and answers from elsewhere. */
export function StudyPage() {
  const { studyId = '' } = useParams({ strict: false });
  const study = useStudy(studyId);
  useLive([`study:${studyId}`]);
  return <Loaded query={study}>{(loaded) => <OpenStudy key={loaded.id} study={loaded} />}</Loaded>;
}

function OpenStudy({ study }: { study: Study }) {
  const editor = useStudyDraft(study);
  const mayWrite = useSession().data?.member.role !== 'viewer';
  const [chosen, setChosen] = useState(study.questions[0]?.id ?? null);
  const review = useReview(editor.draft);
  const toast = useToast();
  useEffect(() => {
    if (editor.merges > 0)
      toast({ tone: 'good', message: 'Somebody else’s change was put together with yours.' });
  }, [editor.merges, toast]);
  return (
    <>
      <PageHeader
        title={study.title}
        breadcrumbs={[{ label: 'Studies', href: '/studies' }, { label: study.title }]}
        facts={[
          study.version !== null && <StudyState key="state" study={study} />,
          <VersionLine key="version" study={study} />,
          study.keyResultId && <KeyResultLink key="key-result" id={study.keyResultId} />,
        ]}
        actions={
          <>
            {mayWrite && <StudyActions study={study} />}
            {study.version !== null && (
              <ButtonLink icon="evidence" href={`/studies/${study.id}/report`}>
                Open the report
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="script-area">
        {mayWrite && <SaveBar study={study} editor={editor} minutes={review.minutes} />}
        <DraftProblems editor={editor} onOpen={setChosen} />
        <StudyEditor
          editor={editor}
          chosen={chosen}
          onChoose={setChosen}
          access={mayWrite ? 'write' : 'read'}
          review={review}
        />
      </div>
      {mayWrite && <LinksPanel study={study} />}
      {mayWrite && <ImportPanel study={study} />}
      <LeaveGuard editor={editor} />
    </>
  );
}

function KeyResultLink({ id }: { id: string }) {
  const keyResult = useKeyResult(id);
  if (!keyResult.data) return null;
  return (
    <span>
      Asks about <Anchor href={`/key-results/${id}`}>{keyResult.data.title}</Anchor>
    </span>
  );
}
