export type Rating = number | string;
/** How far two ratings are apart: same or not, by ranks, or by their distance. */
export type RatingLevel = 'nominal' | 'ordinal' | 'interval';
/** One list a coder, in the order of the units; null where the coder gave none. */
export type Ratings = readonly (readonly (Rating | null)[])[];

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement over pairs of ratings within a unit: 1 is agreement, 0
 * what chance gives, below 0 is worse. Any number of coders, missing ratings allowed; a unit with fewer than two
 * ratings is not pairable and left out.
 *
 * Squared distances: nominal 0 or 1; interval (c − k)²; ordinal (Σ n_g from c to k − (n_c + n_k) / 2)², n the ratings
 * of each value over the pairable units.
 *
 * @returns null without two pairable ratings and without variation: agreement on a constant says nothing
 * @throws TypeError when an ordinal or interval rating is not a number; RangeError when coders differ in units
 * @see Krippendorff 2004, Content Analysis, ch. 11; Hayes & Krippendorff 2007
 */
export function krippendorffAlpha(ratings: Ratings, level: RatingLevel): number | null {
  return alphaOfUnits(pairableUnits(ratings, level), level);
}

/** The ratings of each unit that has at least two. Throws as `krippendorffAlpha`. */
export function pairableUnits(ratings: Ratings, level: RatingLevel): Rating[][] {
  const size = ratings[0]?.length ?? 0;
  if (ratings.some((coder) => coder.length !== size)) throw new RangeError('coders differ in their units');
  const units = Array.from({ length: size }, (_, unit) =>
    ratings.map((coder) => coder[unit] ?? null).filter((rating) => rating !== null),
  );
  if (level !== 'nominal' && units.flat().some((rating) => typeof rating !== 'number')) {
    throw new TypeError(`${level} ratings are numbers`);
  }
  return units.filter((unit) => unit.length > 1);
}

/** Alpha over units of at least two ratings each. */
export function alphaOfUnits(units: readonly (readonly Rating[])[], level: RatingLevel): number | null {
  const totals = tally(units.flat());
  const n = units.reduce((sum, unit) => sum + unit.length, 0);
  const distance = distanceOf(level, totals);
  const expected = pairSum(totals, distance) / (n - 1);
  if (!(expected > 0)) return null;
  const observed = units.reduce((sum, unit) => sum + pairSum(tally(unit), distance) / (unit.length - 1), 0);
  return 1 - observed / expected;
}

type Tally = ReadonlyMap<Rating, number>;
type Distance = (c: Rating, k: Rating) => number;

function tally(ratings: readonly Rating[]): Tally {
  const counts = new Map<Rating, number>();
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}

/** Σ n_c n_k δ²(c, k) over ordered pairs of different values. */
function pairSum(counts: Tally, distance: Distance): number {
  let sum = 0;
  for (const [c, nc] of counts) {
    for (const [k, nk] of counts) if (c !== k) sum += nc * nk * distance(c, k);
  }
  return sum;
}

function distanceOf(level: RatingLevel, totals: Tally): Distance {
  if (level === 'nominal') return () => 1;
  if (level === 'interval') return (c, k) => (Number(c) - Number(k)) ** 2;
  const places = midPlaces(totals);
  return (c, k) => ((places.get(c) ?? 0) - (places.get(k) ?? 0)) ** 2;
}

/** Ratings up to the middle of each value: the difference of two is the ordinal distance. */
function midPlaces(totals: Tally): Map<Rating, number> {
  const places = new Map<Rating, number>();
  let seen = 0;
  for (const [rating, count] of [...totals].sort(([a], [b]) => Number(a) - Number(b))) {
    places.set(rating, seen + count / 2);
    seen += count;
  }
  return places;
}
