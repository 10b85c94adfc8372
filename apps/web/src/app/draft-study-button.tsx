import { useNavigate } from '@tanstack/react-router';
import { Button, type ButtonVariant, useToast } from '../components/ui/index.ts';
import { useDraftStudy } from '../features/studies/api/draft-study.ts';
import { problemText } from '../lib/problem-text.ts';

/** The one button of a slip: drafts a study for the key result and opens it. */
export function DraftStudyButton({ keyResultId, variant }: { keyResultId: string; variant: ButtonVariant }) {
  const draft = useDraftStudy(keyResultId);
  const navigate = useNavigate();
  const toast = useToast();
  const run = () =>
    draft.mutate(undefined, {
      onSuccess: (study) => void navigate({ to: '/studies/$studyId', params: { studyId: study.id } }),
      onError: (error) =>
        toast({ tone: 'bad', message: problemText(error) ?? 'The study could not be drafted.' }),
    });
  return (
    <Button variant={variant} onClick={run} busy={draft.isPending}>
      Draft a study
    </Button>
  );
}
