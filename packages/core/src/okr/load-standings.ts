import type { Trx } from '@plumbline/db';
import { findLastCheckIns } from './queries-check-ins.ts';
import type { KeyResultRow } from './queries-key-results.ts';
import { findCountedValues } from './queries-measurements.ts';
import { findOpenSlips, type SlipRow } from './queries-slips.ts';
import { type Aim, type Point, pointsWithin, type Standing, standingAt } from './rules.ts';
import { aimOf } from './views.ts';

export interface Loaded {
  aim: Aim;
  /** Measurements within the span, oldest first. */
  points: Point[];
  standing: Standing;
  slip: SlipRow | undefined;
  lastCheckIn: Date | undefined;
}

/** Where several key results stand at `now`, in three queries however many they are. */
export async function loadStandings(
  trx: Trx,
  keyResults: readonly KeyResultRow[],
  now: Date,
): Promise<Map<string, Loaded>> {
  if (keyResults.length === 0) return new Map();
  const ids = keyResults.map(({ id }) => id);
  const points = await loadPoints(trx, keyResults);
  const slips = new Map((await findOpenSlips(trx, ids)).map((slip) => [slip.key_result_id, slip]));
  const checkIns = new Map((await findLastCheckIns(trx, ids)).map((row) => [row.key_result_id, row.at]));
  return new Map(
    keyResults.map((row) => {
      const aim = aimOf(row);
      const own = points.get(row.id) ?? [];
      const standing = standingAt(aim, own, now);
      return [
        row.id,
        { aim, points: own, standing, slip: slips.get(row.id), lastCheckIn: checkIns.get(row.id) },
      ];
    }),
  );
}

/** The measurements of each key result's metric that fall within its span, by key result. */
export async function loadPoints(
  trx: Trx,
  keyResults: readonly KeyResultRow[],
): Promise<Map<string, Point[]>> {
  const byMetric = new Map<string, Point[]>();
  const metricIds = [...new Set(keyResults.map((row) => row.metric_id))];
  for (const { metricId, at, value } of await findCountedValues(trx, metricIds)) {
    const points = byMetric.get(metricId) ?? [];
    points.push({ at, value });
    byMetric.set(metricId, points);
  }
  return new Map(
    keyResults.map((row) => [row.id, pointsWithin(aimOf(row), byMetric.get(row.metric_id) ?? [])]),
  );
}
