import { similarity, wordsIn } from './similarity.ts';

type Named = { id: string; label: string; supportingAnswerIds: readonly string[] };

const alikeLabels = 0.5;
const sharedMembers = 0.5;
const leastShared = 2;

/**
 * Sets of themes that may be one: by their names, or because the same answers support them. Only sets with a theme of
 * `candidates` in them; what is like nothing is in none.
 */
export function nearThemes<T extends Named>(existing: readonly T[], candidates: readonly T[]): T[][] {
  const all = [...existing, ...candidates];
  const root = new Map(all.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const up = root.get(id) ?? id;
    return up === id ? id : find(up);
  };
  for (const one of candidates)
    for (const other of all)
      if (other.id !== one.id && areNear(one, other)) root.set(find(one.id), find(other.id));
  const sets = new Map<string, T[]>();
  for (const theme of all) sets.set(find(theme.id), [...(sets.get(find(theme.id)) ?? []), theme]);
  return [...sets.values()].filter(({ length }) => length > 1);
}

function areNear(one: Named, other: Named): boolean {
  if (similarity(one.label, other.label) >= alikeLabels || isWithin(one, other) || isWithin(other, one))
    return true;
  const members = new Set(one.supportingAnswerIds);
  const shared = other.supportingAnswerIds.filter((id) => members.has(id)).length;
  const smaller = Math.min(members.size, other.supportingAnswerIds.length);
  return shared >= leastShared && shared / smaller > sharedMembers;
}

/** "Price" and "High price for teams". */
function isWithin(one: Named, other: Named): boolean {
  const words = new Set(wordsIn(other.label));
  return wordsIn(one.label).every((word) => words.has(word));
}
