import type { StoredReading } from '../readings/stored-reading.ts';
import { numberOn, percent } from './numbers.ts';
import { staleWords, type Today } from './stale.ts';
import { weightingCautions } from './weighting.ts';

const cautionFrom = 0.2;
const barFrom = 0.4;

export type Freshness = Today & {
  /** Respondents that this number counts and who have withdrawn since it was read. */
  withdrawnSince: number;
};

/** What to mind before acting on it. */
export function cautionsOf(reading: StoredReading, fresh: Freshness): string[] {
  const withdrawn = withdrawnCaution(reading, fresh);
  if (reading.n === 0) return withdrawn;
  return [
    ...withdrawn,
    ...missingCaution(reading),
    ...weightingCautions(reading.weighting, reading.n),
    ...(reading.drifted ? ['Answers changed over time: what held for the first no longer does.'] : []),
    ...halvesCaution(reading),
    ...correctedCaution(reading),
    ...lateCaution(reading),
    ...straightCaution(reading),
    ...staleWords(reading, fresh),
  ];
}

function missingCaution({ missing, worst }: StoredReading): string[] {
  if (missing === null || missing <= cautionFrom) return [];
  const bounds = worst
    ? ` If all of them had said no, or yes, it would be ${percent(worst.lower)} or ${percent(worst.upper)}.`
    : '';
  const verdict = missing > barFrom ? ' That is too many for a verdict.' : '';
  return [`${percent(missing)} of those asked gave no answer that counts.${verdict}${bounds}`];
}

function halvesCaution({ halves, scale, detail }: StoredReading): string[] {
  if (halves === null) return [];
  // The halves of a contrast or a ceiling are shares of one group, not the number itself.
  const on = scale === 'ratio' || detail?.kind === 'reach' ? 'share' : scale;
  const [early, late] = [numberOn(on, halves.early), numberOn(on, halves.late)];
  return [`Early answerers differ: ${early} in the first half, ${late} in the second.`];
}

function withdrawnCaution({ withdrawn }: StoredReading, { withdrawnSince }: Freshness): string[] {
  if (withdrawnSince > 0) return [`${withdrawnSince} withdrawn since; no longer recomputable.`];
  if (withdrawn === 0) return [];
  const [who, have] = withdrawn === 1 ? ['respondent', 'has'] : ['respondents', 'have'];
  return [
    `${withdrawn} ${who} ${have} withdrawn and ${withdrawn === 1 ? 'is' : 'are'} no longer counted; readings from before cannot be recomputed.`,
  ];
}

function correctedCaution({ corrected }: StoredReading): string[] {
  if (corrected === 0) return [];
  return [
    `${corrected} ${corrected === 1 ? 'answer was' : 'answers were'} put right by respondents after the close.`,
  ];
}

function lateCaution({ late }: StoredReading): string[] {
  if (late === 0) return [];
  return [
    `${late} ${late === 1 ? 'interview was' : 'interviews were'} finished after the close and not counted.`,
  ];
}

function straightCaution({ detail }: StoredReading): string[] {
  const count = detail?.kind === 'experience' ? detail.straightLined : 0;
  return count === 0 ? [] : [`${count} gave the same answer ten times, which always scores 50.`];
}
