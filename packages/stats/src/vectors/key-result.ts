import { krProgress } from '../key-result.ts';
import { krForecast } from '../key-result-forecast.ts';
import { type VectorGroups, vectorGroup } from './types.ts';

type Position = { baseline: number; target: number; current: number; elapsed: number };
type Path = { t: number[]; value: number[]; target: number; horizon?: number; conf?: number };

/** Progress and forecast of a key result. */
export const keyResultVectors: VectorGroups = {
  kr_progress: vectorGroup((position: Position) => {
    const { progress, grade, pace } = krProgress(position);
    return { progress_raw: progress, grade, pace_ratio: pace };
  }),

  kr_forecast: vectorGroup(({ t, value, ...options }: Path) => {
    const points = t.map((at, i) => ({ t: at, value: value[i] ?? Number.NaN }));
    const found = krForecast(points, options);
    return {
      slope: found?.slope ?? null,
      intercept: found?.intercept ?? null,
      forecast: found?.forecast ?? null,
      lower: found?.raw.lower ?? null,
      upper: found?.raw.upper ?? null,
      p_value_at_least_target: found?.probability ?? null,
    };
  }),
};
