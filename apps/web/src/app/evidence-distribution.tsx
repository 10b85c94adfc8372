import type { Distribution, EvidenceCard } from '@plumbline/contracts';
import { Disclosure } from '../components/ui/index.ts';
import { QuestionCard } from '../features/studies/components/question-card.tsx';

/** What stands behind a reading: the answers, their themes, the words. */
export function EvidenceDistribution({ card }: { card: EvidenceCard }) {
  if (card.question === null) return null;
  return (
    <Disclosure summary={summaryOf(card.kind, card.question.distribution)}>
      <QuestionCard
        question={card.question}
        themesHref={`/studies/${card.studyId}/questions/${card.question.id}/themes`}
      />
    </Disclosure>
  );
}

// What waits is said before anything is unfolded.
function summaryOf(kind: EvidenceCard['kind'], distribution: Distribution): string {
  const title = kind === 'reasons' ? 'What people named' : 'How people answered';
  const waits = distribution.type === 'open_ended' && distribution.theming.state === 'waiting';
  return waits ? `${title} (theming waits)` : title;
}
