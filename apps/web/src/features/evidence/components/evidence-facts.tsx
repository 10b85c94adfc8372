import type { EvidenceCard, Reading } from '@plumbline/contracts';
import { Explained } from '../../../components/explained.tsx';
import { withLastAnswer } from '../../../components/last-answer.ts';
import { Anchor, DotList, LiveLabel, Term } from '../../../components/ui/index.ts';
import { intervalNote } from './evidence-finding.tsx';

/** What the number rests on: who was asked, how, in which study, and how fresh it is. */
export function EvidenceFacts({ card }: { card: EvidenceCard }) {
  const { reading } = card;
  return (
    <DotList
      className="meta dot-list ev__facts"
      items={[
        <span key="n" data-testid="evidence-n">
          n {reading?.n ?? 0}
          {reading && ` of ${reading.bases.shown} asked`}
        </span>,
        ...(reading?.facts ?? []).map((fact) => <Explained key={fact}>{fact}</Explained>),
        <Anchor key="study" href={`/studies/${card.studyId}/report`}>
          {card.studyTitle}
        </Anchor>,
        reading && <Freshness key="at" card={card} reading={reading} />,
      ]}
    />
  );
}

function Freshness({ card, reading }: { card: EvidenceCard; reading: Reading }) {
  const state = fieldWords(card, reading);
  const words = (
    <Term explain={intervalNote(card, reading)}>{withLastAnswer(state, reading.lastAnswerAt)}</Term>
  );
  return state === 'Live' ? <LiveLabel>{words}</LiveLabel> : words;
}

function fieldWords({ studyState }: EvidenceCard, { regime }: Reading): string {
  if (regime === 'closed') return 'Closed';
  if (studyState === 'closed') return 'Closed early';
  return studyState === 'paused' ? 'Paused' : 'Live';
}
