export { type AnytimeContrast, anytimeContrast } from './anytime-contrast.ts';
export { anytimeListShare, type ListShare } from './anytime-list.ts';
export {
  anytimeShare,
  anytimeShares,
  type BetaPrior,
  type ShareEvidence,
  shareEvidence,
} from './anytime-share.ts';
export { type BettingMean, type BettingOptions, bettingMean } from './betting.ts';
export { type BinomialTest, binomialTest } from './binomial.ts';
export { bottomBox, type RatingScale, topBox } from './box.ts';
export { type ChiSquareTest, chiSquare, smallestExpected } from './chi-square.ts';
export { equalShares, type FitTest, simulatedFit } from './chi-square-fit.ts';
export { cochranArmitage, type TrendTest } from './cochran-armitage.ts';
export { confoundingLimit, confoundingValue } from './confounding.ts';
export {
  type ContrastVerdict,
  contrastVerdict,
  type Direction,
  type Magnitude,
  type RatioClaim,
  type VerdictBar,
  verdictBar,
} from './contrast-verdict.ts';
export type { Arm, Table2x2 } from './counts.ts';
export { bernsteinMean } from './empirical-bernstein.ts';
export { type FisherTest, fisherExact } from './fisher.ts';
export { goodman, singleChoiceShares } from './goodman.ts';
export { type BoundaryShape, groupSequentialBounds, type LookPlan } from './group-sequential.ts';
export {
  type FrictionCounts,
  frictionToRemove,
  headroom,
  headroomEstimated,
  type ReachRange,
  reachRange,
} from './headroom.ts';
export type { Interval } from './interval.ts';
export { type KrPosition, type KrProgress, krProgress } from './key-result.ts';
export {
  type CheckInPoint,
  type KrForecast,
  type KrForecastOptions,
  krForecast,
} from './key-result-forecast.ts';
export { type KrStatus, type KrStatusInput, krStatus } from './key-result-status.ts';
export { wilsonKnownList } from './known-list.ts';
export { koopman, koopmanLimits } from './koopman.ts';
export { type Lead, type LeadOver, leadOf } from './leads.ts';
export { type MantelHaenszel, mantelHaenszel } from './mantel-haenszel.ts';
export { type McNemarTest, mcnemar } from './mcnemar.ts';
export { type Bounds, type MeanInterval, meanT } from './mean.ts';
export {
  type MissingWeight,
  missingBounds,
  missingShare,
  missingWeight,
  type ShareBounds,
} from './missing.ts';
export { benjaminiHochberg, benjaminiYekutieli, eBenjaminiHochberg, holm } from './multiplicity.ts';
export { newcombe, newcombeLimits } from './newcombe.ts';
export { type NpsCounts, type NpsInterval, nps, npsCounts } from './nps.ts';
export { type OddsRatio, oddsRatio } from './odds-ratio.ts';
export { type OutcomeRatio, type OutcomeSample, outcomeSampledRatio } from './outcome-sampled.ts';
export { armConfidence, outcomeSampledLive } from './outcome-sampled-live.ts';
export { permutationTest } from './permutation.ts';
export { type TwoShares, twoSharePower, twoShareSize } from './power.ts';
export { type Quartiles, quartiles } from './quantiles.ts';
export { type RankedItem, type RankSummary, rankSummary } from './ranking.ts';
export { type ReachVerdict, reachVerdict } from './reach-verdict.ts';
export { type ArmAnswer, type RunningContrast, runningContrast } from './running-contrast.ts';
export { type RunningListShare, runningListShare } from './running-list.ts';
export { type RunningShare, runningShare } from './running-share.ts';
export { type PointCount, type Sample, toCounts } from './sample.ts';
export { sampleSize } from './sample-size.ts';
export { answersToSettle, answersToSettleRatio, answersToSettleShare } from './settle.ts';
export { wilson } from './wilson.ts';
