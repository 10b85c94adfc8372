import type { EvidenceCard, Reading } from '@plumbline/contracts';
import { Explained } from '../../../components/explained.tsx';
import { terms } from '../../../components/terms.ts';
import { Term } from '../../../components/ui/index.ts';
import { estimateUnit, estimateWords, intervalWords } from '../words.ts';

/** The claim, its number with the interval, and the sentence that says what it means. */
export function EvidenceFinding({
  card,
  reading,
  heading,
}: {
  card: EvidenceCard;
  reading: Reading;
  heading: string;
}) {
  const { sentence, previous, n } = reading;
  const unit = n >= 5 && reading.estimate !== null ? estimateUnit(card.kind, reading) : '';
  const interval = intervalWords(card.kind, reading);
  const change = previous && !sentence.includes(previous.change) ? previous.change : '';
  return (
    <div>
      <h3 id={heading} dir="auto">
        {reading.claim}
      </h3>
      <p className="ev__est num">
        {estimateWords(card.kind, reading)}{' '}
        <span className="ev__ci">
          {unit && <>{unitExplained(card, reading, unit)} </>}
          {interval && <Term explain={`${terms.interval} ${intervalNote(card, reading)}`}>{interval}</Term>}
        </span>
      </p>
      <p className="soft">
        <Explained>{change ? `${sentence} ${change}` : sentence}</Explained>
      </p>
    </div>
  );
}

function unitExplained({ kind }: EvidenceCard, { scale, method }: Reading, unit: string) {
  if (kind === 'reach') return <Term explain={terms.ceiling}>{unit}</Term>;
  if (scale === 'sus') return <Term explain={terms.sus}>{unit}</Term>;
  if (scale !== 'ratio') return unit;
  return <Term explain={/odds/.test(method) ? terms.oddsRatio : terms.riskRatio}>{unit}</Term>;
}

/** Whether the interval may be read at any time or is the final one. */
export function intervalNote({ studyState }: EvidenceCard, { regime }: Reading): string {
  if (regime === 'closed') return terms.final;
  return studyState === 'closed' ? terms.closedEarly : terms.soFar;
}
