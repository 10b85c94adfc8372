import { stronglyConnected } from './strongly-connected.ts';

/** A set of alternatives, by their index, and how often each was picked from it. */
export interface ChoiceSet {
  members: readonly number[];
  /** As `members`. */
  picks: readonly number[];
}

/** One pick of an alternative among others that were still available. */
export interface Pick {
  picked: number;
  /** With the picked one. */
  available: readonly number[];
  weight: number;
}

/** Picks gathered by their set of alternatives; picks without an alternative say nothing and are left out. */
export function gatherPicks(picks: Iterable<Pick>): ChoiceSet[] {
  const sets = new Map<string, { members: number[]; picks: number[] }>();
  for (const { picked, available, weight } of picks) {
    if (available.length < 2 || !(weight > 0)) continue;
    const members = [...available].sort((a, b) => a - b);
    const key = members.join();
    const set = sets.get(key) ?? { members, picks: members.map(() => 0) };
    const place = set.members.indexOf(picked);
    set.picks[place] = (set.picks[place] ?? 0) + weight;
    sets.set(key, set);
  }
  return [...sets.values()];
}

/** Whether every alternative can be reached from every other by "was picked over": only then a best fit exists. */
export function isConnected(sets: readonly ChoiceSet[], size: number): boolean {
  const beats = Array.from({ length: size }, () => new Set<number>());
  for (const { members, picks } of sets) {
    members.forEach((winner, i) => {
      if ((picks[i] ?? 0) === 0) return;
      for (const loser of members) if (loser !== winner) beats[winner]?.add(loser);
    });
  }
  return stronglyConnected(beats).length <= 1;
}

/** A ghost alternative, numbered `size`, with one win and one loss of this weight against every other. */
export function ghostPicks(size: number, weight: number): Pick[] {
  return Array.from({ length: size }, (_, item) => [item, size]).flatMap((available) =>
    available.map((picked) => ({ picked, available, weight })),
  );
}
