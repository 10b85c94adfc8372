import { checkCounts } from './counts.ts';
import { type MissingWeight, missingShare, missingWeight } from './missing.ts';

/** Respondents by what became of one question in one wave: one state each. */
export interface ResponseStates {
  answered: number;
  skipped?: number;
  preferNotToSay?: number;
  invalid?: number;
  /** The question does not concern them: not in the base shown. */
  notApplicable?: number;
  /** Left out by a branch. */
  notShown?: number;
  inProgress?: number;
}

export interface ResponseBase {
  /** Everyone the question was put to and concerned. */
  shown: number;
  /** Those who answered ("unsure" is an answer): what percentages are of. */
  answered: number;
  /** Skipped, prefer not to say or invalid: never counted as no, 0 or lowest. */
  missing: number;
  /** missing / shown; null when nobody was shown it. */
  missingShare: number | null;
  consequence: MissingWeight;
}

/** The bases of a question. @throws RangeError when a count is not a whole number ≥ 0 */
export function responseBase(states: ResponseStates): ResponseBase {
  const { answered, skipped = 0, preferNotToSay = 0, invalid = 0 } = states;
  checkCounts(Object.values(states).filter((count) => count !== undefined));
  const missing = skipped + preferNotToSay + invalid;
  const share = missingShare(answered, missing);
  return {
    shown: answered + missing,
    answered,
    missing,
    missingShare: share,
    consequence: missingWeight(share),
  };
}
