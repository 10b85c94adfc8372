import type { CheckedInterview, Unusual } from './checked.ts';

/** A meeting room can start a few at once; so many within ten minutes from one place are worth a look. */
const fewest = 10;
const windowMs = 10 * 60_000;

/** Who started together with many others from one place. Invited one by one, people in one office are no burst. */
export function bursts(interviews: readonly CheckedInterview[]): Unusual {
  const places = new Map<string, CheckedInterview[]>();
  for (const interview of interviews) {
    if (interview.source === null) continue;
    const there = places.get(interview.source) ?? [];
    there.push(interview);
    places.set(interview.source, there);
  }
  const most = new Map<string, number>();
  for (const there of places.values()) countTogether(there, most);
  return new Map(
    [...most].map(([id, together]) => [
      id,
      `Started from the same place as ${together - 1} others within ten minutes`,
    ]),
  );
}

/** Notes for each interview of a burst the largest number that started within one window with it. */
function countTogether(there: readonly CheckedInterview[], most: Map<string, number>): void {
  const sorted = there.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  let end = 0;
  for (const [start, first] of sorted.entries()) {
    while ((sorted[end]?.startedAt.getTime() ?? Infinity) - first.startedAt.getTime() <= windowMs) end += 1;
    const together = end - start;
    if (together < fewest) continue;
    for (const { id } of sorted.slice(start, end)) most.set(id, Math.max(most.get(id) ?? 0, together));
  }
}
