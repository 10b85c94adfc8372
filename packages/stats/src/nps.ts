import { zFor } from './distributions.ts';
import { emptyInterval, type Interval } from './interval.ts';
import { type Sample, toCounts } from './sample.ts';

const METHOD = 'nps-adjusted-wald/1';

export interface NpsCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

export interface NpsInterval extends Interval {
  /** The adjusted Wald limits before clipping and the score they are centred on; null when nobody answered. */
  raw: { lower: number; upper: number; centre: number } | null;
}

/**
 * Net promoter score 100 (P − D), −100 to 100. Interval: adjusted Wald, i.e. the Wald interval after adding 0.75
 * promoters, 1.5 passives and 0.75 detractors, with variance (P + D − (P − D)²) / n, clipped to ±100 and then
 * extended to the point estimate where clipping would leave it outside (e.g. all promoters).
 *
 * @throws RangeError when a count is not a whole number ≥ 0
 * @see Rocks 2016, "Interval estimation for the Net Promoter Score", The American Statistician 70:365
 */
export function nps(counts: NpsCounts, conf = 0.95): NpsInterval {
  const { promoters, detractors } = counts;
  const n = npsBase(counts);
  if (n === 0) return { ...emptyInterval(METHOD), raw: null };
  const estimate = (100 * (promoters - detractors)) / n;
  const raw = adjustedWald(promoters + 0.75, detractors + 0.75, n + 3, zFor(conf));
  const lower = Math.min(Math.max(raw.lower, -100), estimate);
  const upper = Math.max(Math.min(raw.upper, 100), estimate);
  return { estimate, lower, upper, n, method: METHOD, raw };
}

/**
 * Promoters (9–10), passives (7–8) and detractors (0–6) of answers on the 0–10 scale.
 * @throws RangeError for an answer that is not a whole number from 0 to 10: other scales have no NPS
 */
export function npsCounts(sample: Sample): NpsCounts {
  const counts: NpsCounts = { promoters: 0, passives: 0, detractors: 0 };
  for (const { value, count } of toCounts(sample)) {
    if (!Number.isInteger(value) || value < 0 || value > 10) {
      throw new RangeError(`an NPS answer is a whole number from 0 to 10, got ${value}`);
    }
    if (value >= 9) counts.promoters += count;
    else if (value >= 7) counts.passives += count;
    else counts.detractors += count;
  }
  return counts;
}

/** Answers counted. @throws RangeError when a count is not a whole number ≥ 0 */
export function npsBase({ promoters, passives, detractors }: NpsCounts): number {
  for (const count of [promoters, passives, detractors]) {
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`counts must be whole numbers >= 0, got ${count}`);
  }
  return promoters + passives + detractors;
}

function adjustedWald(promoters: number, detractors: number, n: number, z: number) {
  const p = promoters / n;
  const d = detractors / n;
  const half = z * Math.sqrt((p + d - (p - d) ** 2) / n);
  return { lower: 100 * (p - d - half), upper: 100 * (p - d + half), centre: 100 * (p - d) };
}
