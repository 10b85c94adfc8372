import type { EvidenceKind, Reading } from '@plumbline/contracts';
import { Explained } from '../../../components/explained.tsx';
import { Icon } from '../../../components/ui/index.ts';
import { estimateWords, intervalWords } from '../words.ts';

/** What to mind before acting on it, how much more would settle it, and the number with flagged interviews the other way. */
export function EvidenceNotes({ kind, reading }: { kind: EvidenceKind; reading: Reading }) {
  const { cautions, moreNeeded, flagged } = reading;
  if (cautions.length === 0 && moreNeeded === null && flagged === null) return null;
  return (
    <ul className="ev__notes">
      {cautions.map((caution) => (
        <li key={caution}>
          <Icon name="warning" label="Caution" />
          <span>
            <Explained>{caution}</Explained>
          </span>
        </li>
      ))}
      {moreNeeded !== null && (
        <li>
          <Icon name="info" />
          <span>
            <Explained>{moreNeeded}</Explained>
          </span>
        </li>
      )}
      {flagged && (
        <li>
          <Icon name="info" />
          <span className="num">{flaggedWords(kind, reading, flagged)}</span>
        </li>
      )}
    </ul>
  );
}

function flaggedWords(
  kind: EvidenceKind,
  reading: Reading,
  flagged: NonNullable<Reading['flagged']>,
): string {
  const { interviews, counted, other } = flagged;
  const [are, them] = interviews === 1 ? ['interview is', 'it'] : ['interviews are', 'them'];
  const numbers = { ...other, scale: reading.scale, regime: reading.regime };
  const shown = [estimateWords(kind, numbers), intervalWords(kind, numbers)].filter(Boolean).join(' ');
  const lead = `${interviews} flagged ${are} ${counted ? 'counted' : 'left out'}.`;
  return `${lead} ${counted ? 'Without' : 'With'} ${them}: ${shown}, n ${other.n}.`;
}
