import type { Pick } from './choice-sets.ts';
import { type WorthFit, type WorthOptions, worthOf } from './worth.ts';

/** One person's ranking, possibly of a few items only. */
export interface PartialRanking {
  /** Best first. */
  order: readonly string[];
  /** Items shown but left unranked: below all ranked, among themselves unknown. Unless told, every other item. */
  below?: readonly string[];
}

/**
 * Worths of ranked items by Plackett–Luce: the first place is a pick among all shown, the second a pick among the
 * rest, and so on, P(order) = Π wₜ / Σ(w of what remains). Items not shown to a person are left out of that person's
 * picks. With the ghost (weight .5 unless told) of `worthOf`.
 *
 * @param rankings an empty order is a skip
 * @throws RangeError when a ranking names an item twice or one that is not in `items`
 * @see Plackett 1975, Applied Statistics 24:193; Luce 1959
 */
export function plackettLuce(
  rankings: readonly PartialRanking[],
  items: readonly string[],
  { pseudo = 0.5 }: WorthOptions = {},
): WorthFit {
  const places = new Map(items.map((item, i) => [item, i]));
  const picks = [...alike(rankings, places).values()].flatMap((same) => picksOf(same, places));
  return worthOf(picks, items, pseudo, 'plackett-luce/1');
}

/** Rankings that are the same, with how many there are. */
function alike(
  rankings: readonly PartialRanking[],
  places: ReadonlyMap<string, number>,
): Map<string, PartialRanking & { count: number }> {
  const counted = new Map<string, PartialRanking & { count: number }>();
  for (const ranking of rankings) {
    const key = `${keyOf(ranking.order, places)}|${ranking.below ? keyOf(ranking.below, places) : 'the rest'}`;
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { ...ranking, count: 1 });
  }
  return counted;
}

/** Much faster than writing out the items, and a study has many rankings. */
function keyOf(order: readonly string[], places: ReadonlyMap<string, number>): string {
  let key = '';
  for (const item of order) key += `${places.get(item) ?? item},`;
  return key;
}

function picksOf(
  { order, below, count }: PartialRanking & { count: number },
  places: ReadonlyMap<string, number>,
): Pick[] {
  if (order.length === 0) return [];
  const rest = below ?? [...places.keys()].filter((item) => !order.includes(item));
  const shown = [...order, ...rest].map((item) => {
    const place = places.get(item);
    if (place === undefined) throw new RangeError(`a ranking names an item that was not shown: ${item}`);
    return place;
  });
  if (new Set(shown).size !== shown.length) throw new RangeError('a ranking names an item twice');
  return order.map((_, stage) => ({
    picked: shown[stage] ?? 0,
    available: shown.slice(stage),
    weight: count,
  }));
}
