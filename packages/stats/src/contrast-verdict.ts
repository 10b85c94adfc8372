import { smallestExpected } from './chi-square.ts';
import type { Table2x2 } from './counts.ts';

/** What the ratio of retention, exposed to not exposed, is claimed to be. */
export type RatioClaim =
  | { kind: 'above_one' }
  | { kind: 'at_least'; ratio: number }
  | { kind: 'about'; ratio: number };

export type Direction = 'supported' | 'contradicted' | 'inconclusive';
export type Magnitude = 'supported' | 'contradicted' | 'inconclusive' | 'not_shown';

export interface ContrastVerdict {
  direction: Direction;
  /** How a contradicted direction is worded. */
  wording: 'no_meaningful_lift' | 'above_one_but_small' | null;
  /** Null for a claim without a size. */
  magnitude: Magnitude | null;
}

/** "About R" allows this factor either way. */
const ABOUT = 1.5;

/**
 * Two verdict lines from the limits of a ratio; support for the direction never stands for the size. Direction:
 * contradicted when the upper limit lies below the smallest meaningful ratio M (worded "no meaningful lift" when it
 * reaches 1, "above 1 but small" when the lower limit lies above 1), else supported when the lower limit lies above 1.
 * Size "at least R": supported from R upwards, contradicted below R, else not shown; "about R": supported within
 * [R / 1.5, 1.5 R], contradicted when R lies outside the limits.
 *
 * @param limits of the ratio, upper may be Infinity; null when nothing can be said yet
 * @param meaningful M, 1.25 unless the claim says otherwise
 */
export function contrastVerdict(
  limits: { lower: number; upper: number } | null,
  claim: RatioClaim,
  meaningful = 1.25,
): ContrastVerdict {
  if (limits === null) return { direction: 'inconclusive', wording: null, magnitude: unknownSize(claim) };
  return { ...directionOf(limits, meaningful), magnitude: sizeOf(limits, claim) };
}

export type VerdictBar = 'small_arm' | 'small_expected' | 'claim_edited';

/**
 * Why a contrast may not have a verdict: an arm (a row) under 10 people, an expected count under 2, or a claim edited
 * after the first answer (exploratory). Null when it may.
 */
export function verdictBar(table: Table2x2, claimEdited: boolean): VerdictBar | null {
  if (table.some(([yes, no]) => yes + no < 10)) return 'small_arm';
  if (smallestExpected(table) < 2) return 'small_expected';
  return claimEdited ? 'claim_edited' : null;
}

function directionOf(
  { lower, upper }: { lower: number; upper: number },
  meaningful: number,
): Pick<ContrastVerdict, 'direction' | 'wording'> {
  if (upper < meaningful) {
    const small = lower > 1 ? 'above_one_but_small' : upper >= 1 ? 'no_meaningful_lift' : null;
    return { direction: 'contradicted', wording: small };
  }
  return { direction: lower > 1 ? 'supported' : 'inconclusive', wording: null };
}

function sizeOf({ lower, upper }: { lower: number; upper: number }, claim: RatioClaim): Magnitude | null {
  if (claim.kind === 'above_one') return null;
  const { kind, ratio } = claim;
  if (kind === 'at_least') {
    if (lower >= ratio) return 'supported';
    return upper < ratio ? 'contradicted' : 'not_shown';
  }
  if (lower >= ratio / ABOUT && upper <= ratio * ABOUT) return 'supported';
  return ratio < lower || ratio > upper ? 'contradicted' : 'inconclusive';
}

function unknownSize({ kind }: RatioClaim): Magnitude | null {
  if (kind === 'above_one') return null;
  return kind === 'at_least' ? 'not_shown' : 'inconclusive';
}
