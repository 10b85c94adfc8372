import {
  createCycle,
  createKeyResult,
  createMetric,
  createObjective,
  createTeam,
  recordCheckIn,
  recordMeasurements,
} from '../../okr/index.ts';
import type { Context } from '../../shared/context.ts';
import type { NoteItem } from './ground.ts';
import { objectives, type SampleKeyResult, type SampleObjective } from './okr-data.ts';
import type { Timeline } from './timeline.ts';
import { at } from './timeline.ts';

const cycleBegan = 35;
const cycleDays = 92;

/** Teams, one cycle, objectives with key results, their measurements and check-ins. @returns key result ids by key. */
export async function plantOkr(ctx: Context, time: Timeline, note: NoteItem): Promise<Map<string, string>> {
  const then = at(ctx, time.ago(cycleBegan, '08:00'));
  const [start, end] = [time.day(cycleBegan), time.day(cycleBegan - cycleDays + 1)];
  const cycle = await createCycle(then, { title: quarterOf(end), start, end });
  await note('cycle', cycle.id);
  const ids = new Map<string, string>();
  for (const objective of objectives) {
    const team = await createTeam(then, { name: objective.team });
    await note('team', team.id);
    await plantObjective({ ctx, then, time, note, ids }, objective, { cycleId: cycle.id, teamId: team.id });
  }
  return ids;
}

type OkrGround = { ctx: Context; then: Context; time: Timeline; note: NoteItem; ids: Map<string, string> };

async function plantObjective(
  ground: OkrGround,
  { title, level, serves, keyResults }: SampleObjective,
  place: { cycleId: string; teamId: string },
): Promise<void> {
  const servesKeyResultId = (serves && ground.ids.get(serves)) ?? null;
  const objective = await createObjective(ground.then, { ...place, level, title, servesKeyResultId });
  for (const keyResult of keyResults) await plantKeyResult(ground, objective.id, keyResult);
}

async function plantKeyResult(
  ground: OkrGround,
  objectiveId: string,
  sample: SampleKeyResult,
): Promise<void> {
  const { then, note, ids } = ground;
  const { population, dataSource, title, kind, baseline, target, bounds, direction = 'increase' } = sample;
  const metric = await createMetric(then, { ...sample.metric, population, dataSource });
  await note('metric', metric.id);
  const created = await createKeyResult(then, objectiveId, {
    title,
    kind,
    commitment: 'aspirational',
    metricId: metric.id,
    direction,
    baseline,
    target,
    ...(bounds ? { bounds } : {}),
    population,
    dataSource,
    predictsKeyResultId: (sample.predicts && ids.get(sample.predicts)) ?? null,
  });
  ids.set(sample.key, created.id);
  await plantValues(ground, { metricId: metric.id, keyResultId: created.id }, sample.values);
}

async function plantValues(
  { ctx, time }: OkrGround,
  { metricId, keyResultId }: { metricId: string; keyResultId: string },
  values: SampleKeyResult['values'],
): Promise<void> {
  const measured = values.filter(({ note }) => note === undefined);
  if (measured.length > 0) {
    const rows = measured.map(({ ago, value }) => ({ value, at: time.ago(ago, '06:00').toISOString() }));
    await recordMeasurements(ctx, metricId, rows);
  }
  for (const { ago, value, confidence = 7, note } of values) {
    if (note === undefined) continue;
    const when = time.ago(ago, '08:30');
    await recordCheckIn(at(ctx, when), keyResultId, { value, confidence, note, at: when.toISOString() });
  }
}

/** "Q4 2026", by the day the cycle ends on. */
function quarterOf(end: string): string {
  const [year = '', month = ''] = end.split('-');
  return `Q${Math.ceil(Number(month) / 3)} ${year}`;
}
