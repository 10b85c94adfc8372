import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, EmptyState, PageHeader } from '../../components/ui/index.ts';
import { useSession } from '../../features/access/api/use-session.ts';
import { useStudies } from '../../features/studies/api/use-studies.ts';
import { NewStudyDialog } from '../../features/studies/components/new-study-dialog.tsx';
import { StudyList } from '../../features/studies/components/study-list.tsx';
import { useLive } from '../../lib/live.ts';
import { Loaded } from '../../lib/loaded.tsx';

/** Every study of the workspace, newest first. */
export function StudiesPage() {
  const studies = useStudies();
  useLive((studies.data?.items ?? []).map(({ id }) => `study:${id}`));
  const navigate = useNavigate();
  const mayWrite = useSession().data?.member.role !== 'viewer';
  const [adding, setAdding] = useState(false);
  const start = (variant: 'primary' | 'default') =>
    mayWrite && (
      <Button variant={variant} icon="plus" onClick={() => setAdding(true)}>
        New study
      </Button>
    );
  const none = studies.data?.items.length === 0;
  return (
    <>
      <PageHeader title="Studies" actions={!none && start('default')} />
      <Loaded query={studies}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No studies yet" action={start('primary')}>
              {mayWrite
                ? 'Ask the people behind a number. A slipped key result drafts one for you.'
                : 'Editors draft them, and what people say appears here.'}
            </EmptyState>
          ) : (
            <StudyList studies={items} />
          )
        }
      </Loaded>
      <NewStudyDialog
        open={adding}
        onClose={() => setAdding(false)}
        onCreated={(study) => void navigate({ to: '/studies/$studyId', params: { studyId: study.id } })}
      />
    </>
  );
}
