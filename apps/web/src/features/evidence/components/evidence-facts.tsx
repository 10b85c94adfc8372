import type { EvidenceCard, Reading } from '@plumbline/contracts';
import { Explained } from '../../../components/explained.tsx';
import { formatDate, formatRelative } from '../../../components/format-date.ts';
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
  const explain = intervalNote(card, reading);
  if (reading.regime === 'live' && card.studyState !== 'closed') {
    return (
      <LiveLabel>
        <Term explain={explain}>Live, read {formatRelative(reading.at)}</Term>
      </LiveLabel>
    );
  }
  const early = reading.regime === 'live' ? ' early' : '';
  return (
    <Term explain={explain}>
      Closed{early}, {formatDate(reading.at)}
    </Term>
  );
}
