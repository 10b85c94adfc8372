import type { EvidenceCard, Reading } from '@plumbline/contracts';
import { splitFrom } from '../study/index.ts';
import type { LinkRow, ReadingRow } from './queries-links.ts';
import type { Reader } from './reader.ts';
import { claimOf, findingOf, type ReadingSubject, strengthReasonOf } from './words-reading.ts';

export function viewLink(link: LinkRow): Omit<EvidenceCard, 'reading' | 'question'> {
  return {
    id: link.id,
    keyResultId: link.keyResultId,
    kind: link.kind,
    studyId: link.studyId,
    studyTitle: link.studyTitle,
    studyState: link.studyState,
    questionId: link.questionId,
    decisionRule: link.decisionRule,
    createdAt: link.createdAt.toISOString(),
  };
}

export function viewReading({ id, at, reading }: ReadingRow, subject: ReadingSubject): Reading {
  return {
    id,
    at: at.toISOString(),
    n: reading.n,
    bases: reading.bases,
    estimate: reading.estimate,
    lower: reading.lower,
    upper: reading.upper,
    line: reading.line,
    scale: reading.scale,
    axis: reading.axis,
    method: reading.method,
    regime: reading.regime,
    verdict: reading.verdict,
    chip: reading.chip,
    strength: reading.strength,
    strengthReason: strengthReasonOf(reading, subject),
    claim: claimOf(reading, subject),
    sentence: findingOf(reading, subject),
    arrivalIndex: reading.arrivalIndex,
  };
}

/** A reading as this reader may see it: nothing but the number of answers under a base of five. */
export function hideReading(reading: Reading, reader: Reader): Reading {
  return reader === 'all' || reading.n >= splitFrom
    ? reading
    : { ...reading, estimate: null, lower: null, upper: null };
}
