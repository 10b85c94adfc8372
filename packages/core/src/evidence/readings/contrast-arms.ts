import type { Arm } from '@plumbline/stats';
import { cellKeys } from '../../study/index.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import type { Wording } from './queries-answers.ts';
import type { ContrastSpec } from './spec.ts';

/** One respondent of a contrast: in the group with the outcome or without, and whether they did it. */
export type Contrasted = { row: EvidenceRow; outcome: boolean; did: boolean };

/**
 * Respondents whose outcome is known, in order of arrival. "Not sure", and a link that does not say, count as missing:
 * neither did it nor did not.
 */
export function contrasted(
  { behaviour, outcome }: ContrastSpec,
  wording: Wording | null,
  rows: readonly EvidenceRow[],
): { people: Contrasted[]; unsure: number } {
  const answered = withOutcome(outcome, rows).filter(({ state }) => state === 'answered');
  const people = answered.flatMap((row): Contrasted[] => {
    const did = didIt(behaviour, wording, row);
    return did === null ? [] : [{ row, outcome: row.attributes[outcome.attribute] === outcome.yes, did }];
  });
  return { people, unsure: answered.length - people.length };
}

/** Rows of those who have the outcome or are known not to. */
export function withOutcome(
  { attribute, yes, no }: ContrastSpec['outcome'],
  rows: readonly EvidenceRow[],
): EvidenceRow[] {
  return rows.filter(({ attributes }) => [yes, no].includes(attributes[attribute] ?? ''));
}

function didIt(
  behaviour: ContrastSpec['behaviour'],
  wording: Wording | null,
  { attributes, value }: EvidenceRow,
): boolean | null {
  if ('attribute' in behaviour) {
    const said = attributes[behaviour.attribute];
    return said === undefined ? null : behaviour.values.includes(said);
  }
  if (wording === null) return null;
  const keys = cellKeys(wording, value);
  if (keys.some((key) => behaviour.optionIds.includes(key))) return true;
  return wording.type === 'yes_no' && keys.includes('unsure') ? null : false;
}

export function armOf(people: readonly boolean[]): Arm {
  return { x: people.filter(Boolean).length, n: people.length };
}
