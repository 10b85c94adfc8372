import type { EvidenceCard, EvidenceKind, Reading } from '@plumbline/contracts';
import { formatInterval, formatNumber, formatPercent, formatShareInterval } from '../../components/format.ts';

export const kindWords: Record<EvidenceKind, string> = { experience: 'Experience', reasons: 'Reasons' };

export const kindExplained: Record<EvidenceKind, string> = {
  experience: 'What is the score, and does its interval reach the target?',
  reasons: 'What people named as the reason, and how many did.',
};

/** "52 %", "3.4 of 5", "+12". */
export function estimateWords({ estimate, scale, axis, n }: Reading): string {
  if (estimate === null) return '';
  if (scale === 'share') return n <= 20 ? `${Math.round(estimate * n)} of ${n}` : formatPercent(estimate);
  if (scale === 'nps') return formatNumber(estimate, { digits: 0, signed: true });
  return `${formatNumber(estimate, { digits: 1 })} of ${axis[1]}`;
}

export function intervalWords({ lower, upper, scale }: Reading): string {
  if (lower === null || upper === null) return '';
  if (scale === 'share') return formatShareInterval([lower, upper]);
  return formatInterval([lower, upper], { digits: scale === 'nps' ? 0 : 1 });
}

/** "Two readings. One supports the key result as set, one is open." */
export function readingsSummary(cards: EvidenceCard[]): string {
  if (cards.length === 0) return 'No study says anything about it yet.';
  const count = (chip: Reading['chip']) => cards.filter((card) => card.reading?.chip === chip).length;
  const waiting = cards.filter((card) => card.reading === null).length;
  const parts = [
    count('supports') > 0 && `${count('supports')} for`,
    count('contradicts') > 0 && `${count('contradicts')} against`,
    count('open') > 0 && `${count('open')} open`,
    waiting > 0 && `${waiting} without answers yet`,
  ].filter(Boolean);
  return `${cards.length} ${cards.length === 1 ? 'reading' : 'readings'}: ${parts.join(', ')}.`;
}
