import type { EvidenceCard } from '@plumbline/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Button, useToast } from '../components/ui/index.ts';
import { useTopUp } from '../features/evidence/api/top-up.ts';
import { problemText } from '../lib/problem-text.ts';

/** What a stale card offers: three questions that ask again, opened in the builder. */
export function TopUpButton({ card }: { card: Pick<EvidenceCard, 'id' | 'keyResultId'> }) {
  const topUp = useTopUp(card.keyResultId, card.id);
  const navigate = useNavigate();
  const toast = useToast();
  const run = () =>
    topUp.mutate(undefined, {
      onSuccess: (study) => void navigate({ to: '/studies/$studyId', params: { studyId: study.id } }),
      onError: (error) =>
        toast({ tone: 'bad', message: problemText(error) ?? 'The top-up could not be drafted.' }),
    });
  return (
    <Button onClick={run} busy={topUp.isPending}>
      Ask again with three questions
    </Button>
  );
}
