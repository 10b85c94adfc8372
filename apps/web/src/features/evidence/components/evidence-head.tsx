import type { EvidenceCard } from '@plumbline/contracts';
import { terms } from '../../../components/terms.ts';
import { SideTag, StrengthMeter, Tag, Term } from '../../../components/ui/index.ts';
import { kindExplained, kindWords, strengthExplained } from '../words.ts';

/** What kind of evidence, on which side it stands, and how strong it is, with the reason. */
export function EvidenceHead({ card: { kind, reading } }: { card: EvidenceCard }) {
  const strength = reading?.strength ?? 'none';
  const reason = [reading?.strengthReason, strengthExplained[strength]].filter(Boolean).join(' ');
  return (
    <header className="ev__head">
      <Tag>
        <Term explain={kindExplained[kind]}>{kindWords[kind]}</Term>
      </Tag>
      <SideTag side={reading?.chip ?? 'open'} />
      {reading?.exploratory && (
        <Tag look="boxed">
          <Term explain={terms.exploratory}>Exploratory</Term>
        </Tag>
      )}
      <span className="ev__sure">
        <Term explain={reason}>
          <span className="ev__strength">
            <StrengthMeter strength={strength} />
          </span>
        </Term>
      </span>
    </header>
  );
}
