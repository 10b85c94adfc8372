import type { Reading } from '@plumbline/contracts';
import type { EvidenceSpec } from '../readings/spec.ts';
import type { StoredReading } from '../readings/stored-reading.ts';

/** What a reading is about, in the words of the question. */
export type ReadingSubject = {
  spec: EvidenceSpec;
  question: string;
  max: number | null;
  /** What the cell that is counted is called; null where none is. */
  label: string | null;
  /** What any cell is called. */
  labelOf: (key: string) => string;
};

/** How one kind of evidence is told. Only the finding is asked for below five answers in a reading. */
export type KindWords<Kind extends EvidenceSpec['kind']> = {
  claim(
    reading: StoredReading,
    subject: ReadingSubject & { spec: Extract<EvidenceSpec, { kind: Kind }> },
  ): string;
  finding(
    reading: StoredReading,
    subject: ReadingSubject & { spec: Extract<EvidenceSpec, { kind: Kind }> },
  ): string;
  facts(
    reading: StoredReading,
    subject: ReadingSubject & { spec: Extract<EvidenceSpec, { kind: Kind }> },
  ): string[];
  verdicts(
    reading: StoredReading,
    subject: ReadingSubject & { spec: Extract<EvidenceSpec, { kind: Kind }> },
  ): Reading['verdicts'];
};

/** ", so far" while answers may still change it. */
export function soFar({ regime }: Pick<StoredReading, 'regime'>): string {
  return regime === 'live' ? ', so far' : '';
}

export const verdictNames = { met: 'Met', missed: 'Missed', open: 'Open' } as const;
