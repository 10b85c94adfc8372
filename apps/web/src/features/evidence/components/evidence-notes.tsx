import type { EvidenceKind, Reading } from '@plumbline/contracts';
import { NoteList } from '../../../components/note-list.tsx';
import { estimateWords, intervalWords } from '../words.ts';

/** What to mind before acting on it, how much more would settle it, and the number with flagged interviews the other way. */
export function EvidenceNotes({ kind, reading }: { kind: EvidenceKind; reading: Reading }) {
  const { cautions, moreNeeded, flagged } = reading;
  const told = [moreNeeded, flagged && flaggedWords(kind, reading, flagged)].filter(
    (words) => words !== null,
  );
  return (
    <NoteList
      notes={[
        ...cautions.map((words) => ({ kind: 'caution' as const, words })),
        ...told.map((words) => ({ kind: 'info' as const, words })),
      ]}
    />
  );
}

function flaggedWords(
  kind: EvidenceKind,
  reading: Reading,
  flagged: NonNullable<Reading['flagged']>,
): string {
  const { interviews, counted, other } = flagged;
  const [are, them] = interviews === 1 ? ['interview is', 'it'] : ['interviews are', 'them'];
  const { scale, regime, weighting } = reading;
  const numbers = { ...other, scale, regime, weighting };
  const shown = [estimateWords(kind, numbers), intervalWords(kind, numbers)].filter(Boolean).join(' ');
  const lead = `${interviews} flagged ${are} ${counted ? 'counted' : 'left out'}.`;
  return `${lead} ${counted ? 'Without' : 'With'} ${them}: ${shown}, n ${other.n}.`;
}
