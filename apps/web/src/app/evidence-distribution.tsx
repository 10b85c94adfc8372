import type { EvidenceCard } from '@plumbline/contracts';
import { Disclosure } from '../components/ui/index.ts';
import { QuestionCard } from '../features/studies/components/question-card.tsx';

/** What stands behind a reading: the answers, their themes, the words. */
export function EvidenceDistribution({ card }: { card: EvidenceCard }) {
  if (card.question === null) return null;
  return (
    <Disclosure summary={card.kind === 'reasons' ? 'What people named' : 'How people answered'}>
      <QuestionCard question={card.question} />
    </Disclosure>
  );
}
