import { emptyInterval, type Interval } from './interval.ts';
import { alphaOfUnits, pairableUnits, type RatingLevel, type Ratings } from './krippendorff.ts';
import { seededRandom } from './random.ts';

const METHOD = 'krippendorff-bootstrap/1';

export interface AlphaOptions {
  /** The same seed gives the same digits. */
  seed: string;
  conf?: number;
  resamples?: number;
}

export type CodingReliability = 'report' | 'tentative' | 'quotes_only' | 'undefined';

/**
 * Alpha with a percentile interval from resampling whole units (answers) with replacement; resamples without
 * variation are left out. `n` counts pairable units. Limits null below two of them or where alpha is undefined.
 * Throws as `krippendorffAlpha`.
 */
export function krippendorffInterval(ratings: Ratings, level: RatingLevel, options: AlphaOptions): Interval {
  const { seed, conf = 0.95, resamples = 1000 } = options;
  const units = pairableUnits(ratings, level);
  const estimate = alphaOfUnits(units, level);
  const n = units.length;
  if (estimate === null || n < 2) return { ...emptyInterval(METHOD), estimate, n };
  const random = seededRandom(seed);
  const alphas = Array.from({ length: resamples }, () =>
    alphaOfUnits(
      units.map((unit) => units[Math.floor(random() * n)] ?? unit),
      level,
    ),
  )
    .filter((alpha) => alpha !== null)
    .sort((a, b) => a - b);
  const at = (p: number) => alphas[Math.round((alphas.length - 1) * p)] ?? estimate;
  const tail = (1 - conf) / 2;
  return { estimate, lower: at(tail), upper: at(1 - tail), n, method: METHOD };
}

/**
 * What a coding of this reliability may be used for: ≥ .80 shares are reported, from .667 they are tentative, below
 * only quotes are shown; undefined (null) when nothing varied.
 * @see Krippendorff 2004, p. 241
 */
export function codingReliability(alpha: number | null): CodingReliability {
  if (alpha === null) return 'undefined';
  if (alpha >= 0.8) return 'report';
  return alpha >= 0.667 ? 'tentative' : 'quotes_only';
}
