import type { Interval } from './interval.ts';
import { type Sample, sizeOf, toCounts } from './sample.ts';
import { wilson } from './wilson.ts';

/** A rating scale: min, min + step, … max. */
export interface RatingScale {
  min: number;
  max: number;
  step: number;
}

/** Share of answers on the `points` highest points of the scale (top-2 unless told), with its Wilson interval. */
export function topBox(sample: Sample, scale: RatingScale, points = 2, conf = 0.95): Interval {
  const edge = scale.max - (points - 0.5) * scale.step;
  return share(sample, (value) => value > edge, conf);
}

/** Share of answers on the `points` lowest points of the scale (bottom-2 unless told), with its Wilson interval. */
export function bottomBox(sample: Sample, scale: RatingScale, points = 2, conf = 0.95): Interval {
  const edge = scale.min + (points - 0.5) * scale.step;
  return share(sample, (value) => value < edge, conf);
}

function share(sample: Sample, inBox: (value: number) => boolean, conf: number): Interval {
  const counts = toCounts(sample);
  return wilson(sizeOf(counts.filter((point) => inBox(point.value))), sizeOf(counts), conf);
}
