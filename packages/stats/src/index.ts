export { bottomBox, type RatingScale, topBox } from './box.ts';
export { goodman, singleChoiceShares } from './goodman.ts';
export type { Interval } from './interval.ts';
export { type KrPosition, type KrProgress, krProgress } from './key-result.ts';
export {
  type CheckInPoint,
  type KrForecast,
  type KrForecastOptions,
  krForecast,
} from './key-result-forecast.ts';
export { type KrStatus, type KrStatusInput, krStatus } from './key-result-status.ts';
export { type Bounds, type MeanInterval, meanT } from './mean.ts';
export { type NpsCounts, type NpsInterval, nps, npsCounts } from './nps.ts';
export { type Quartiles, quartiles } from './quantiles.ts';
export { type RankedItem, type RankSummary, rankSummary } from './ranking.ts';
export { type PointCount, type Sample, toCounts } from './sample.ts';
export { wilson } from './wilson.ts';
