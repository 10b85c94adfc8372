import type { EvidenceCard } from '@plumbline/contracts';
import { Quote } from '../../../components/ui/index.ts';

/** The strongest words on the other side, or that there are none. */
export function ContradictingQuote({ contradicting }: Pick<EvidenceCard, 'contradicting'>) {
  if (contradicting === null) return null;
  const { quote, among } = contradicting;
  if (quote === null) {
    return (
      <p className="ev__part soft">
        <span className="quote__label">Strongest contradicting quote</span>
        None among {among}.
      </p>
    );
  }
  return (
    <div className="ev__part">
      <Quote
        side="against"
        label="Strongest contradicting quote"
        text={quote.text}
        attribution={`${quote.respondent}, turn ${quote.turn}`}
        href={`/interviews/${quote.interviewId}?turn=${quote.turn}`}
      />
    </div>
  );
}
