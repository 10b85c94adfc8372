import type { Report } from '@plumbline/contracts';
import { ButtonLink, EmptyState } from '../../../components/ui/index.ts';

interface NothingHeardProps {
  study: Report['study'];
  /** Readers get no step that they may not take. */
  access: 'read' | 'write';
}

/** A report without answers: what has to happen first, and who can make it happen. */
export function NothingHeard({ study: { id, state }, access }: NothingHeardProps) {
  if (state === 'closed') return <EmptyState title="Nobody answered">The study is closed.</EmptyState>;
  if (access === 'read')
    return (
      <EmptyState title="No answers yet">
        {state === 'draft' ? 'The study is not published yet.' : 'They appear here as they arrive.'}
      </EmptyState>
    );
  const open = (words: string) => <ButtonLink href={`/studies/${id}`}>{words}</ButtonLink>;
  if (state === 'draft')
    return (
      <EmptyState title="Nobody was asked yet" action={open('Open the draft')}>
        Publish the study and share a link, or import past answers.
      </EmptyState>
    );
  return (
    <EmptyState title="No answers yet" action={open('Get the link')}>
      Share a link or import past answers. They appear here as they arrive.
    </EmptyState>
  );
}
