import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../shared/context.ts';
import { createObjective, getObjective, listObjectives, updateObjective } from './index.ts';
import { type Around, aCycle, aKeyResult, checkIn } from './okr.fixture.ts';

let database: TestDatabase;
let ctx: Context;
let around: Around;
beforeAll(async () => {
  database = await createTestDatabase();
  const services = testServices(database);
  services.setNow('2026-02-20T09:00:00Z');
  ctx = await testMember(services);
  around = await aCycle(ctx);
});
afterAll(() => database.close());

/** Statements that reach the server while `work` runs. */
async function countStatements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const listen = (client: object) => {
    const { query } = client as { query: (...args: unknown[]) => unknown };
    Object.assign(client, {
      query: (...args: unknown[]) => {
        count += 1;
        return query.apply(client, args);
      },
    });
  };
  database.appPool.on('acquire', listen);
  await work();
  database.appPool.off('acquire', listen);
  return count;
}

test('an objective lists its key results with where they stand and what is known about them', async () => {
  const { id } = await aKeyResult(ctx, around);
  await checkIn(ctx, id, 44);
  const { items } = await listObjectives(ctx, { cycle: around.cycle.id });
  expect(items).toMatchObject([
    {
      id: around.objective.id,
      state: 'draft',
      teamName: 'Onboarding',
      servesTitle: null,
      keyResults: [
        {
          id,
          start: '2026-01-01',
          end: '2026-04-10',
          unit: 'percent',
          status: { status: 'off_track', slip: { reason: 'off_track' } },
          evidence: { supports: 0, contradicts: 0, open: 0 },
          studyState: null,
        },
      ],
    },
  ]);
  expect(await getObjective(ctx, around.objective.id)).toEqual(items[0]);
});

test('listing asks as often for a hundred key results as for one', async () => {
  const few = await countStatements(() => listObjectives(ctx, {}));
  for (let n = 0; n < 10; n++) {
    const objective = await createObjective(ctx, {
      cycleId: around.cycle.id,
      teamId: around.objective.teamId,
      level: 'team',
      title: `Objective ${n}`,
      servesKeyResultId: null,
    });
    for (let k = 0; k < 10; k++) await aKeyResult(ctx, { ...around, objective });
  }
  let listed = 0;
  const many = await countStatements(async () => {
    const { items } = await listObjectives(ctx, {});
    listed = items.flatMap((objective) => objective.keyResults).length;
  });
  expect(listed).toBe(101);
  expect(few).toBeGreaterThan(5);
  expect(many).toBe(few);
});

test('a draft can be changed, a committed objective cannot', async () => {
  const { id } = around.objective;
  const keyResult = await aKeyResult(ctx, around);
  const changed = await updateObjective(ctx, id, {
    title: 'Newcomers stay',
    servesKeyResultId: keyResult.id,
  });
  expect(changed).toMatchObject({ title: 'Newcomers stay', servesKeyResultId: keyResult.id });
  expect((await getObjective(ctx, id)).servesTitle).toBe(keyResult.title);
  await database.ownerPool.query("update objectives set state = 'committed' where id = $1", [id]);
  await expect(updateObjective(ctx, id, { title: 'Else' })).rejects.toMatchObject({ code: 'conflict' });
});

test('a viewer reads and does not write; a stranger finds nothing', async () => {
  const { actor } = ctx;
  if (actor.kind !== 'member') throw new Error('not a member');
  const viewer = memberOf(ctx, actor.workspaceId, 'viewer');
  expect((await listObjectives(viewer, {})).items.length).toBeGreaterThan(0);
  await expect(updateObjective(viewer, around.objective.id, {})).rejects.toMatchObject({
    code: 'not_allowed',
  });
  const stranger = await testMember(ctx);
  expect((await listObjectives(stranger, {})).items).toEqual([]);
  const refused = { code: 'not_found' };
  const { cycle, objective } = around;
  await expect(listObjectives(stranger, { cycle: cycle.id })).rejects.toMatchObject(refused);
  await expect(getObjective(stranger, objective.id)).rejects.toMatchObject(refused);
  await expect(updateObjective(stranger, objective.id, { title: 'Ours' })).rejects.toMatchObject(refused);
});
