import type { StoredReading } from '../readings/stored-reading.ts';
import { numberOn, percent } from './numbers.ts';

const cautionFrom = 0.2;
const barFrom = 0.4;
const staleAfterDays = 90;
const dayMs = 86_400_000;

export type Freshness = {
  now: Date;
  /** The newest published wording; null where no question is asked. */
  newestRevision: number | null;
  /** Respondents that this number counts and who have withdrawn since it was read. */
  withdrawnSince: number;
  /** The target and, for a reach, the one it was read against. */
  target: number | null;
  readAgainst: number | null;
};

/** What to mind before acting on it. */
export function cautionsOf(reading: StoredReading, fresh: Freshness): string[] {
  const withdrawn = withdrawnCaution(reading, fresh);
  if (reading.n === 0) return withdrawn;
  return [
    ...withdrawn,
    ...missingCaution(reading),
    ...(reading.drifted ? ['Answers changed over time: what held for the first no longer does.'] : []),
    ...halvesCaution(reading),
    ...correctedCaution(reading),
    ...lateCaution(reading),
    ...straightCaution(reading),
    ...staleCautions(reading, fresh),
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

function staleCautions(
  reading: StoredReading,
  { now, newestRevision, target, readAgainst }: Freshness,
): string[] {
  const last = reading.lastAnswerAt === null ? now : new Date(reading.lastAnswerAt);
  const days = Math.floor((now.getTime() - last.getTime()) / dayMs);
  const reworded = newestRevision !== null && newestRevision > reading.questionRevision;
  return [
    ...(days > staleAfterDays ? [`Stale: the last answer is ${days} days old.`] : []),
    ...(reworded ? ['Stale: the question has been worded anew since.'] : []),
    ...(readAgainst !== null && target !== null && readAgainst !== target
      ? [`Stale: the key result’s target is ${target} now, and was ${readAgainst} when this was asked.`]
      : []),
  ];
}
