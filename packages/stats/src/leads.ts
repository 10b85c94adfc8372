import { shareEvidence } from './anytime-share.ts';
import { binomialTest } from './binomial.ts';
import { checkCounts } from './counts.ts';
import { holm } from './multiplicity.ts';

export interface Lead {
  /** Place of the option picked most; null for a tie at the top or no picks: never order a tie by its place. */
  leader: number | null;
  /** The leader against each other option, in the options' order. */
  against: LeadOver[];
}

export interface LeadOver {
  option: number;
  /** Exact two-sided p of xA ~ Bin(xA + xB, 1/2), corrected by Holm over the k − 1 comparisons. */
  p: number;
  /** The same while answers arrive: min(1, (k − 1) / e). */
  pAnytime: number;
}

/**
 * Does the most picked option of a single choice lead the others? Each is compared on the people who picked one of the
 * two. The leader is chosen after seeing the data, hence the correction.
 *
 * @throws RangeError for counts that are not whole or below 0
 */
export function leadOf(counts: readonly number[]): Lead {
  checkCounts(counts);
  const most = Math.max(0, ...counts);
  const leader = counts.indexOf(most);
  if (most === 0 || counts.lastIndexOf(most) !== leader) return { leader: null, against: [] };
  const others = [...counts.keys()].filter((option) => option !== leader);
  const adjusted = holm(
    others.map((option) => binomialTest(most, most + (counts[option] ?? 0), 0.5).twoSided),
  );
  return {
    leader,
    against: others.map((option, i) => ({
      option,
      p: adjusted[i] ?? 1,
      pAnytime: Math.min(1, others.length * shareEvidence(most, most + (counts[option] ?? 0), 0.5).pAnytime),
    })),
  };
}
