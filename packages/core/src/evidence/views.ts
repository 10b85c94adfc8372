import type { EvidenceCard, Reading } from '@plumbline/contracts';
import { exploratoryQ } from './readings/exploratory-q.ts';
import { amongClaims } from './readings/holm-claims.ts';
import type { Claims } from './readings/queries-claims.ts';
import type { LinkRow, ReadingRow } from './readings/queries-links.ts';
import type { Withdrawals } from './readings/queries-withdrawals.ts';
import { cautionsOf } from './words/cautions.ts';
import { changeWords } from './words/change.ts';
import { qWords } from './words/exploratory.ts';
import { moreNeededOf } from './words/more.ts';
import { wordsOf } from './words/reading.ts';
import type { ReadingSubject } from './words/reading-words.ts';
import { staleWords } from './words/stale.ts';
import { strengthReasonOf } from './words/strength.ts';

export type EvidenceLinkView = Omit<EvidenceCard, 'reading' | 'question' | 'contradicting'>;

export function viewLink(link: LinkRow): EvidenceLinkView {
  const { kind, ...spec } = link.spec;
  return {
    id: link.id,
    keyResultId: link.keyResultId,
    kind,
    studyId: link.studyId,
    studyTitle: link.studyTitle,
    studyState: link.studyState,
    questionId: link.questionId,
    spec,
    decisionRule: link.decisionRule,
    createdAt: link.createdAt.toISOString(),
  };
}

/** What a reading looks like today: its words, its freshness, and its strength among the objective's claims. */
export type Seen = {
  link: LinkRow;
  subject: ReadingSubject;
  claims: Claims;
  newestRevision: number | null;
  withdrawals: Withdrawals;
  now: Date;
};

export function viewReading({ id, at, reading }: ReadingRow, seen: Seen): Reading {
  const { link, subject, newestRevision, withdrawals, now } = seen;
  const { strength, weakest } = amongClaims(link.id, reading, seen.claims);
  const { previous } = reading;
  const withdrawnSince = lostSince(reading, withdrawals);
  const { defined } = link.keyResult;
  const fresh = { now, newestRevision, withdrawnSince, defined, ...targetsOf(link, reading.claimedTarget) };
  const q = exploratoryQ(link.id, reading, seen.claims);
  const words = wordsOf(reading, subject);
  return {
    id,
    at: at.toISOString(),
    lastAnswerAt: reading.lastAnswerAt,
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
    strength,
    strengthReason: strengthReasonOf(reading, subject, weakest),
    ...words,
    facts: [...words.facts, ...(q === null ? [] : [qWords(q)])],
    exploratory: reading.exploratory,
    q,
    cautions: cautionsOf(reading, fresh),
    stale: staleWords(reading, fresh).length > 0,
    moreNeeded: moreNeededOf(reading),
    weighting: viewWeighting(reading),
    flagged: reading.flagged,
    reason: reading.reason,
    withdrawnSince,
    wave: reading.wave,
    previous: previous && { ...withoutChange(previous), change: changeWords(previous, reading.scale) },
    arrivalIndex: reading.arrivalIndex,
  };
}

/** Those it counted who have withdrawn since: later ones it never had. */
function lostSince(
  { wave, withdrawn, arrivalIndex }: ReadingRow['reading'],
  withdrawals: Withdrawals,
): number {
  const since = withdrawals.get(wave)?.slice(withdrawn) ?? [];
  return since.filter((index) => index <= arrivalIndex).length;
}

function viewWeighting({ weighting }: ReadingRow['reading']): Reading['weighting'] {
  if (weighting?.state !== 'weighted') return null;
  const { attributes, effectiveN, unweighted } = weighting;
  return { attributes, effectiveN, unweighted };
}

function withoutChange({
  change: _change,
  smallest: _smallest,
  ...previous
}: NonNullable<ReadingRow['reading']['previous']>) {
  return previous;
}

/** The key result's target now, and the one that the reading was asked for; null where it has none of its own. */
function targetsOf({ spec, keyResult }: LinkRow, claimed: number | null) {
  const { target, unit } = keyResult;
  if (spec.kind === 'experience') return { target, readAgainst: claimed };
  const shared = spec.kind === 'reach' && unit === 'percent';
  return { target, readAgainst: shared ? Number((spec.target * 100).toFixed(6)) : null };
}
