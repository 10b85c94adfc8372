import { EvidenceDistribution } from '../app/evidence-distribution.tsx';
import { Button, Section } from '../components/ui/index.ts';
import { EvidenceCard } from '../features/evidence/components/evidence-card.tsx';
import { EvidenceFilter } from '../features/evidence/components/evidence-filter.tsx';
import { readingsSummary } from '../features/evidence/words.ts';
import { cardOf, lookedFor, weightedAndStale, withoutAnswers, withThree } from './evidence-cards.ts';

const cards = [
  ...(['reasons', 'contrast', 'reach', 'experience', 'objection'] as const).map((kind) => cardOf(kind)),
  cardOf('contrast', {
    method: 'odds_ratio/1',
    estimate: 4.93,
    lower: 1.61,
    upper: 15.07,
    axis: [0.5, 16],
    facts: ['30 retained and 30 churned answered', 'Outcome-sampled, sizes unknown: only an odds ratio'],
    chip: 'open',
  }),
  cardOf('reasons', weightedAndStale),
  cardOf('objection', lookedFor),
  cardOf('reasons', withThree),
  cardOf('reach', withoutAnswers),
];

export function EvidencePieces() {
  return (
    <Section
      title="Evidence"
      lead={readingsSummary(cards)}
      actions={<EvidenceFilter cards={cards} shown="all" onChange={() => {}} />}
    >
      <div className="ev-list">
        {cards.map((card) => (
          <EvidenceCard
            key={card.id}
            card={card}
            distribution={card.question && <EvidenceDistribution card={card} />}
            trace={null}
            topUp={<Button>Ask again with three questions</Button>}
          />
        ))}
      </div>
    </Section>
  );
}
