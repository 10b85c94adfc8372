import type { EvidenceCard, EvidenceKind, Reading } from '@plumbline/contracts';
import { formatInterval, formatNumber, formatPercent, formatShareInterval } from '../../components/format.ts';

export const kindWords: Record<EvidenceKind, string> = {
  experience: 'Experience',
  reasons: 'Reasons',
  contrast: 'Contrast',
  reach: 'Reach',
  objection: 'Objection',
};

export const kindExplained: Record<EvidenceKind, string> = {
  experience: 'What is the score? One question, or the ten of a SUS, held against the target.',
  reasons: 'Why did it slip? What people below the line name as the reason, and how many do.',
  contrast: 'Does one thing go with the other? How much more likely the outcome is for those who did it.',
  reach: 'Is the target reachable? Where the number would be if everything fixable were fixed.',
  objection: 'Is the problem real for them? How many say that it is not, and how many it could be at most.',
};

export const strengthExplained: Record<Reading['strength'], string> = {
  none: 'None: nobody has answered.',
  anecdotal: 'Anecdotal: fewer than five answers.',
  directional: 'Directional: it points somewhere, and the answers cannot settle it.',
  firm_so_far: 'Firm so far: the interval clears the line while answers still arrive.',
  firm: 'Firm: closed, and the interval clears the line.',
};

type Numbers = Pick<Reading, 'n' | 'estimate' | 'lower' | 'upper' | 'scale'> &
  Partial<Pick<Reading, 'regime' | 'weighting'>>;

/** "12 of 20", "78 %", "3.6", "2.04", "+12"; only the number of answers under five. */
export function estimateWords(
  kind: EvidenceKind,
  { n, estimate, scale, regime, weighting }: Numbers,
): string {
  if (n === 0) return regime === 'closed' ? 'No answers' : 'No answers yet';
  if (n < 5) return `${n === 1 ? '1 answer' : `${n} answers`}${regime === 'closed' ? '' : ' so far'}`;
  if (estimate === null) return '';
  switch (scale) {
    case 'share':
      return isPercent(kind, n, weighting)
        ? formatPercent(estimate)
        : `${formatNumber(Math.round(estimate * n))} of ${n}`;
    case 'nps':
      return formatNumber(estimate, { digits: 0, signed: true });
    case 'ratio':
      return formatNumber(estimate, { digits: 2 });
    default:
      return formatNumber(estimate, { digits: 1 });
  }
}

/** What the number counts, after it: "of 5", "times as likely", "ceiling". */
export function estimateUnit(kind: EvidenceKind, { scale, axis, method }: Reading): string {
  if (kind === 'reach') return 'ceiling';
  if (scale === 'ratio') return /odds/.test(method) ? 'times the odds' : 'times as likely';
  if (scale === 'points') return `of ${formatNumber(axis[1])}`;
  return scale === 'sus' ? 'of 100' : '';
}

/** "[23, 79]", with its unit where the number beside it has none; an open end is "∞". */
export function intervalWords(kind: EvidenceKind, { n, lower, upper, scale, weighting }: Numbers): string {
  if (n < 5 || lower === null) return '';
  if (scale === 'ratio') return formatInterval([lower, upper ?? Number.POSITIVE_INFINITY], { digits: 2 });
  if (upper === null) return '';
  if (scale !== 'share') return formatInterval([lower, upper], { digits: scale === 'nps' ? 0 : 1 });
  const shares = formatShareInterval([lower, upper]);
  return isPercent(kind, n, weighting) ? shares : shares.replace(']', '\u00a0%]');
}

/** A ceiling and a weighted share are no counts of people. */
function isPercent(kind: EvidenceKind, n: number, weighting: Reading['weighting'] = null): boolean {
  return n > 20 || kind === 'reach' || weighting !== null;
}

/** "5 readings: 2 for, 1 against, 2 open." */
export function readingsSummary(cards: EvidenceCard[]): string {
  if (cards.length === 0) return 'No study says anything about it yet.';
  const waiting = cards.filter((card) => card.reading === null).length;
  const open = cards.filter((card) => card.reading?.chip === 'open').length;
  const [forIt, against] = [onSide(cards, 'for').length, onSide(cards, 'against').length];
  const parts = [
    forIt > 0 && `${forIt} for`,
    against > 0 && `${against} against`,
    open > 0 && `${open} open`,
    waiting > 0 && `${waiting} without answers yet`,
  ].filter(Boolean);
  return `${cards.length} ${cards.length === 1 ? 'reading' : 'readings'}: ${parts.join(', ')}.`;
}

export type Shown = 'all' | 'for' | 'against';

export function onSide(cards: EvidenceCard[], shown: Shown): EvidenceCard[] {
  if (shown === 'all') return cards;
  const chip = shown === 'for' ? 'supports' : 'contradicts';
  return cards.filter((card) => card.reading?.chip === chip);
}
