import type { Moment } from '../format-date.ts';
import { intervalOf } from './estimate.ts';
import type { PaceProps } from './pace-types.ts';
import { type Domain, niceTicks, place, round } from './scale.ts';

export const top = 32;
export const bottom = 216;

export type PaceGeometry = {
  x: (at: Moment) => number;
  y: (value: number) => number;
  ticks: number[];
  domain: Domain;
  /** Where today stands; null outside the cycle. */
  today: number | null;
  /** The value expected today; null when nothing is. */
  expected: number | null;
  rising: boolean;
  /** The lane of each mark, from 0. */
  lanes: number[];
  axis: number;
};

export function paceGeometry(props: PaceProps): PaceGeometry {
  const [start, end, now] = [props.start, props.end, props.today].map(toTime) as [number, number, number];
  const { domain, ticks } = niceTicks(extent(props), 3);
  const down = place(domain, [bottom, top]);
  const x = place([start, end]);
  const passed = end > start ? (now - start) / (end - start) : 0;
  const inside = passed >= 0 && passed <= 1;
  const lanes = lanesOf(
    (props.marks ?? []).map((mark) => [x(toTime(mark.from)), x(toTime(mark.until ?? now))]),
  );
  const { baseline, target } = props;
  return {
    x: (at) => x(toTime(at)),
    y: down,
    ticks,
    domain,
    today: inside ? x(now) : null,
    expected: inside && baseline !== null ? baseline + (target - baseline) * passed : null,
    rising: baseline === null || target >= baseline,
    lanes,
    axis: bottom + 12 + (Math.max(-1, ...lanes) + 1) * 14,
  };
}

export function toTime(at: Moment): number {
  return new Date(at).getTime();
}

/** Everything that is drawn fits between the ends of the axis. */
function extent({ baseline, target, points, oldTargets = [], forecast }: PaceProps): Domain {
  const values = [
    target,
    ...(baseline === null ? [] : [baseline]),
    ...points.map((point) => point.value),
    ...oldTargets.map((old) => old.value),
    ...((forecast && intervalOf(forecast)) ?? []),
  ].filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high > low ? [low, high] : [low - (Math.abs(low) || 1) / 10, low + (Math.abs(low) || 1) / 10];
}

/** The first lane in which a mark and its letter do not touch the one before. */
function lanesOf(spans: readonly (readonly [number, number])[]): number[] {
  const ends: number[] = [];
  return spans.map(([from, to]) => {
    const lane = ends.findIndex((end) => from - end > letterRoom);
    const free = lane === -1 ? ends.length : lane;
    ends[free] = round(Math.max(from, to));
    return free;
  });
}

const letterRoom = 8;
