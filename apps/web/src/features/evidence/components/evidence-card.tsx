import type { EvidenceCard as EvidenceCardData } from '@plumbline/contracts';
import type { ReactNode } from 'react';
import { terms } from '../../../components/terms.ts';
import { Term } from '../../../components/ui/index.ts';
import { ContradictingQuote } from './contradicting-quote.tsx';
import { EvidenceFacts } from './evidence-facts.tsx';
import { EvidenceFinding } from './evidence-finding.tsx';
import { EvidenceHead } from './evidence-head.tsx';
import { EvidenceNotes } from './evidence-notes.tsx';
import { EvidencePlot } from './evidence-plot.tsx';

interface EvidenceCardProps {
  card: EvidenceCardData;
  /** The distribution, its themes and quotes. */
  distribution: ReactNode;
  /** Who is counted; only for those who may read transcripts. */
  trace: ReactNode;
  /** Asks again what a stale reading rests on; only for those who may draft studies. */
  topUp?: ReactNode;
}

/** A claim, its estimate with interval against the line, how sure we are, and what it rests on. */
export function EvidenceCard({ card, distribution, trace, topUp }: EvidenceCardProps) {
  const { reading } = card;
  const heading = `evidence-${card.id}`;
  return (
    <article className="card ev" aria-labelledby={heading}>
      <EvidenceHead card={card} />
      {reading === null ? (
        <h3 id={heading}>{card.question?.text ?? 'No answers yet'}</h3>
      ) : (
        <div className="ev__body">
          <EvidenceFinding card={card} reading={reading} heading={heading} />
          <EvidencePlot card={card} reading={reading} />
        </div>
      )}
      <EvidenceFacts card={card} />
      {reading && <EvidenceNotes kind={card.kind} reading={reading} />}
      {reading?.stale && topUp && <p>{topUp}</p>}
      {card.decisionRule && (
        <p className="meta">
          <Term explain={terms.decisionRule}>Decision rule</Term>: {card.decisionRule}
        </p>
      )}
      <ContradictingQuote contradicting={card.contradicting} />
      {(distribution || trace) && (
        <div className="ev__part ev__more">
          {distribution}
          {trace}
        </div>
      )}
    </article>
  );
}
