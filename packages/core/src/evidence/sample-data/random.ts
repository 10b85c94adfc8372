/** A source of the same numbers in [0, 1) for the same seed (mulberry32, public domain, Tommy Ettinger). */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share: number) => next() < share,
    pick: <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0],
    /** The items in another order. */
    shuffled: <T>(items: readonly T[]): T[] =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
export type Random = ReturnType<typeof createRandom>;

/** Each value as often as told, in the order told. */
export function repeated<T>(counts: readonly (readonly [T, number])[]): T[] {
  return counts.flatMap(([value, times]) => Array.from({ length: times }, () => value));
}

/** Deals the items in another order, each once before any comes again. */
export function createDeck<T>(random: Random, items: readonly [T, ...T[]]): () => T {
  let rest: T[] = [];
  return () => {
    if (rest.length === 0) rest = random.shuffled(items);
    return rest.pop() ?? items[0];
  };
}

/** A sentence as people say it, now and then with a word before it that means nothing. */
export function spoken(random: Random, sentence: string): string {
  return random.chance(0.2) ? `${random.pick(['Honestly:', 'Well…', 'Hm.'])} ${sentence}` : sentence;
}
