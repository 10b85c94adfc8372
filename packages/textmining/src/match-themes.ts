export interface KnownTheme {
  id: string;
  memberIds: readonly string[];
}

/** Below this overlap two themes are taken for different ones. */
const LEAST_OVERLAP = 0.25;

/**
 * Gives re-made themes the ids of those they continue: pairs are taken from the largest overlap down, each theme once.
 * Overlap is shared members ÷ √(size × size), so that a theme keeps its id while it grows up to sixteenfold.
 *
 * @returns for each of `next` an id of `previous`, or null for a new theme
 */
export function matchThemes(
  previous: readonly KnownTheme[],
  next: readonly { memberIds: readonly string[] }[],
): (string | null)[] {
  const pairs = overlaps(previous, next).sort(
    (a, z) => z.overlap - a.overlap || a.after - z.after || a.before - z.before,
  );
  const ids: (string | null)[] = next.map(() => null);
  const given = new Set<number>();
  for (const { before, after } of pairs) {
    if (given.has(before) || ids[after] !== null) continue;
    ids[after] = previous[before]?.id ?? null;
    given.add(before);
  }
  return ids;
}

function overlaps(previous: readonly KnownTheme[], next: readonly { memberIds: readonly string[] }[]) {
  const themesOf = new Map<string, number[]>();
  previous.forEach((theme, before) => {
    for (const id of new Set(theme.memberIds)) themesOf.set(id, [...(themesOf.get(id) ?? []), before]);
  });
  return next.flatMap((theme, after) => {
    const members = new Set(theme.memberIds);
    const shared = new Map<number, number>();
    for (const id of members) {
      for (const before of themesOf.get(id) ?? []) shared.set(before, (shared.get(before) ?? 0) + 1);
    }
    return [...shared]
      .map(([before, count]) => ({
        before,
        after,
        overlap: count / Math.sqrt(sizeOf(previous[before]) * members.size),
      }))
      .filter((pair) => pair.overlap >= LEAST_OVERLAP);
  });
}

function sizeOf(theme: KnownTheme | undefined): number {
  return new Set(theme?.memberIds).size;
}
