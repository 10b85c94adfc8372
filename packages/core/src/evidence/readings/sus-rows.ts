import { susScore } from '@plumbline/stats';
import type { EvidenceRow } from './evidence-rows.ts';

type ItemRow = EvidenceRow & { questionId: string };

/**
 * The ten answers of a usability scale as one row a respondent, `{score}` its value: it arrives with the last of the ten.
 * Nobody counts who was not shown all of them. Two or more gaps leave no score; ten answers alike are marked.
 */
export function susRows(questionIds: readonly string[], rows: readonly ItemRow[]): EvidenceRow[] {
  const people = new Map<string, ItemRow[]>();
  for (const row of rows) people.set(row.interviewId, [...(people.get(row.interviewId) ?? []), row]);
  return [...people.values()]
    .flatMap((items) => personRow(questionIds, items) ?? [])
    .sort((a, b) => a.arrivalIndex - b.arrivalIndex);
}

function personRow(questionIds: readonly string[], items: readonly ItemRow[]): EvidenceRow | null {
  const inOrder = questionIds.map((id) => items.find(({ questionId }) => questionId === id));
  const shown = inOrder.filter((item) => item !== undefined);
  const [first] = shown;
  const last = shown.toSorted((a, b) => a.arrivalIndex - b.arrivalIndex).at(-1);
  if (!first || !last || shown.length !== questionIds.length) return null;
  const answered = shown.some(({ state }) => state === 'answered');
  const { score, straightLined } = susScore(inOrder.map(pointsOf));
  return {
    ...first,
    arrivalIndex: last.arrivalIndex,
    answeredAt: last.answeredAt,
    state: answered ? 'answered' : first.state,
    value: { score, straight: straightLined ? 1 : 0 },
    themes: [],
  };
}

function pointsOf(item: ItemRow | undefined): number | null {
  if (item?.state !== 'answered' || typeof item.value !== 'object' || item.value === null) return null;
  return 'value' in item.value && typeof item.value.value === 'number' ? item.value.value : null;
}
