import type { Reading } from '@plumbline/contracts';
import { meanWords, npsWords, quoted, shareWords, tooFew } from '../study/index.ts';
import { missingCaution, missingLimit, verdictFrom } from './rules-verdict.ts';
import type { EvidenceSpec } from './spec.ts';
import type { StoredReading } from './stored-reading.ts';

/** What a reading is about, in the words of the question. */
export type ReadingSubject = {
  spec: EvidenceSpec;
  question: string;
  max: number | null;
  label: string | null;
};

/** The claim that the interval is held against. */
export function claimOf(reading: StoredReading, { spec, question, max, label }: ReadingSubject): string {
  if (spec.kind === 'reasons') return `What people name when asked ${quoted(question)}`;
  if (reading.line === null) return `What people answer to ${quoted(question)}`;
  const bound = reading.direction === 'decrease' ? 'at most' : 'at least';
  const line = lineWords(reading);
  if (spec.statistic === 'mean')
    return `The mean answer is ${bound} ${line}${max === null ? '' : ` of ${max}`}`;
  if (spec.statistic === 'nps') return `The net promoter score is ${bound} ${line}`;
  return `${capital(bound)} ${line} answer ${quoted(label ?? '')}`;
}

/** The finding with n, the interval and whether more answers may change it. */
export function findingOf(reading: StoredReading, subject: ReadingSubject): string {
  const few = reading.n === 0 ? nobodyWords(subject.spec) : tooFew(reading.n);
  if (few !== null) return few;
  const soFar = reading.regime === 'live' ? ', so far' : '';
  const line = reading.line === null ? '' : ` ${positionWords(reading)}`;
  return `${numberWords(reading, subject)}${soFar}.${line}${togetherWords(reading, subject)}${uncodedWords(reading)}`;
}

/** Why the evidence is no stronger than it is. */
export function strengthReasonOf(
  reading: StoredReading,
  { spec }: ReadingSubject,
): Reading['strengthReason'] {
  const { n, line, missing, regime, verdict, direction } = reading;
  if (n === 0) return nobodyWords(spec);
  if (n < 5) return `Only ${n} ${n === 1 ? 'person has' : 'people have'} answered.`;
  if (n < verdictFrom) return `Fewer than ${verdictFrom} answers: no verdict yet.`;
  if ((missing ?? 0) > missingLimit) return 'More than 40 % of those asked did not answer: no verdict.';
  if (direction === 'keep_within') return 'A band to keep within has no single line to clear.';
  if (line === null) return 'No line was set for this question, so it shows a direction only.';
  if (verdict === 'open') return `The interval includes the line of ${lineWords(reading)}.${early(regime)}`;
  if ((missing ?? 0) > missingCaution)
    return 'The interval clears the line, but over 20 % of those asked did not answer.';
  return regime === 'live'
    ? `The interval clears the line so far.${early(regime)}`
    : 'The study is closed and the interval clears the line.';
}

/** Wider than the report's own interval of the same theme or option, which stands alone. */
function togetherWords({ cell }: StoredReading, { spec }: ReadingSubject): string {
  return spec.kind === 'reasons' && cell !== null ? ' The interval holds for every reason at once.' : '';
}

function uncodedWords({ uncoded }: StoredReading): string {
  if (uncoded === 0) return '';
  return ` ${uncoded} ${uncoded === 1 ? 'answer is' : 'answers are'} not themed yet.`;
}

/** Answers of others may be there: a link or an import without the attribute counts in no cohort. */
function nobodyWords({ cohort }: EvidenceSpec): string {
  if (cohort === null) return 'Nobody has answered yet.';
  return `Nobody known to have ${cohort.attribute} = ${cohort.values.join(' or ')} has answered yet.`;
}

function early(regime: StoredReading['regime']): string {
  return regime === 'live'
    ? ' Answers still arrive and the interval is that of a finished study: do not stop early on it.'
    : '';
}

function numberWords(reading: StoredReading, { spec, label }: ReadingSubject): string {
  const { cell, n } = reading;
  if (reading.scale === 'nps') return `Net promoter score ${npsWords(reading)} among ${n}`;
  if (reading.scale === 'points') return `Mean ${meanWords(reading)} among ${n}`;
  if (!cell) return `${n} answered, and nothing is named by enough people yet`;
  const share = shareWords({ ...cell, lower: reading.lower, upper: reading.upper }, cell.of);
  if (spec.kind === 'reasons') return `${quoted(label ?? '')} is named most: ${share}`;
  return spec.statistic === 'top2'
    ? `${share} chose ${label ?? 'the two highest points'}`
    : `${quoted(label ?? '')}: ${share}`;
}

function positionWords(reading: StoredReading): string {
  const line = lineWords(reading);
  if (reading.verdict === 'met') return `That reaches the line of ${line}.`;
  return reading.verdict === 'missed'
    ? `That misses the line of ${line}.`
    : `It cannot yet be told from the line of ${line}.`;
}

function lineWords({ line, scale }: StoredReading): string {
  if (line === null) return '';
  if (scale === 'share') return `${Math.round(line * 100)} %`;
  return scale === 'points'
    ? meanWords({ estimate: line, lower: null, upper: null })
    : npsWords({ estimate: line, lower: null, upper: null });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
