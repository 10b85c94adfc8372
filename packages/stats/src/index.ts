export { adjustedRandIndex } from './adjusted-rand.ts';
export { type AnytimeContrast, anytimeContrast } from './anytime-contrast.ts';
export { anytimeListShare, type ListShare } from './anytime-list.ts';
export {
  anytimeShare,
  anytimeShares,
  type BetaPrior,
  type ShareEvidence,
  shareEvidence,
} from './anytime-share.ts';
export { type BootstrapOptions, bcaMean } from './bca.ts';
export { type BettingMean, type BettingOptions, bettingMean } from './betting.ts';
export { type BinomialTest, binomialTest } from './binomial.ts';
export { bottomBox, type RatingScale, topBox } from './box.ts';
export { bradleyTerry } from './bradley-terry.ts';
export { type ChiSquareTest, chiSquare, smallestExpected } from './chi-square.ts';
export { equalShares, type FitTest, simulatedFit } from './chi-square-fit.ts';
export { cochranArmitage, type TrendTest } from './cochran-armitage.ts';
export { cohenKappa, type Kappa } from './cohen-kappa.ts';
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
export { type EarlyLate, earlyLateShare } from './early-late.ts';
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
export { type Concordance, kendallW } from './kendall.ts';
export { type KrPosition, type KrProgress, krProgress } from './key-result.ts';
export {
  type CheckInPoint,
  type KrForecast,
  type KrForecastOptions,
  krForecast,
} from './key-result-forecast.ts';
export { type KrStatus, type KrStatusInput, krStatus } from './key-result-status.ts';
export { wilsonKnownList } from './known-list.ts';
export { type KnownListMean, meanKnownList } from './known-list-mean.ts';
export { koopman, koopmanLimits } from './koopman.ts';
export { krippendorffAlpha, type Rating, type RatingLevel, type Ratings } from './krippendorff.ts';
export {
  type AlphaOptions,
  type CodingReliability,
  codingReliability,
  krippendorffInterval,
} from './krippendorff-interval.ts';
export { type Lead, type LeadOver, leadOf } from './leads.ts';
export {
  type GoldCounts,
  type MachineCounts,
  predictionPoweredShare,
  roganGladen,
} from './machine-coded-share.ts';
export { type MannWhitney, mannWhitney } from './mann-whitney.ts';
export { type MantelHaenszel, mantelHaenszel } from './mantel-haenszel.ts';
export { type McNemarTest, mcnemar } from './mcnemar.ts';
export { type Bounds, type MeanInterval, meanT } from './mean.ts';
export { type MeanTrend, meanTrend, type WaveMean } from './mean-trend.ts';
export {
  type MissingWeight,
  missingBounds,
  missingShare,
  missingWeight,
  type ShareBounds,
} from './missing.ts';
export { skewness } from './moments.ts';
export { benjaminiHochberg, benjaminiYekutieli, eBenjaminiHochberg, holm } from './multiplicity.ts';
export { newcombe, newcombeLimits } from './newcombe.ts';
export { type NpsCounts, type NpsInterval, nps, npsCounts } from './nps.ts';
export { type NpsDifference, npsDifference } from './nps-difference.ts';
export { type NpsSpread, npsSpread } from './nps-spread.ts';
export { type OddsRatio, oddsRatio } from './odds-ratio.ts';
export { oddsRatioLive } from './odds-ratio-live.ts';
export { type OutcomeRatio, type OutcomeSample, outcomeSampledRatio } from './outcome-sampled.ts';
export { armConfidence, outcomeSampledLive } from './outcome-sampled-live.ts';
export { type PairedDifference, pairedMean } from './paired-mean.ts';
export { permutationTest } from './permutation.ts';
export { type PartialRanking, plackettLuce } from './plackett-luce.ts';
export { type TwoShares, twoSharePower, twoShareSize } from './power.ts';
export { type Quartiles, quartiles } from './quantiles.ts';
export { quasiVariances } from './quasi-variance.ts';
export { type CellCount, type Margins, type Raked, type Raking, type RakingRefusal, rake } from './raking.ts';
export { type Random, seededRandom, shuffled } from './random.ts';
export { type AgreementOptions, type RankAgreement, rankAgreement } from './rank-agreement.ts';
export { type RankedItem, type RankSummary, rankSummary } from './ranking.ts';
export { type ReachVerdict, reachVerdict } from './reach-verdict.ts';
export { type ResponseBase, type ResponseStates, responseBase } from './response-base.ts';
export { runVectors, type VectorFailure, type VectorReport } from './run-vectors.ts';
export { type ArmAnswer, type RunningContrast, runningContrast } from './running-contrast.ts';
export { type RunningListShare, runningListShare } from './running-list.ts';
export { type RunningShare, runningShare } from './running-share.ts';
export { type PointCount, type Sample, toCounts } from './sample.ts';
export { sampleSize } from './sample-size.ts';
export { type ScaleMeanOptions, scaleMean } from './scale-mean.ts';
export { normalP, shareScoreP } from './score-test.ts';
export { answersToSettle, answersToSettleRatio, answersToSettleShare, answersToTell } from './settle.ts';
export { type SusGrade, type SusScore, type SusSummary, susGrade, susScore, susSummary } from './sus.ts';
export { type TieredItem, worthTiers } from './tiers.ts';
export { rakeTrimmed, type TrimmedRaking } from './trimmed-raking.ts';
export {
  kishEffectiveN,
  type WeightedLimits,
  type WeightedMean,
  weightedMean,
  weightedShare,
  weightedShareLimits,
  weightingConsequence,
} from './weighted.ts';
export { summedLimits, weightedMeanLimits } from './weighted-limits.ts';
export { type MeanDifference, welch } from './welch.ts';
export { wilson } from './wilson.ts';
export type { ItemWorth, WorthFit, WorthOptions } from './worth.ts';
