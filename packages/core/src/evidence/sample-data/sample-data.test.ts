import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkQuality } from '../../interview/index.ts';
import { listObjectives } from '../../okr/index.ts';
import { createStudy, listStudies } from '../../study/index.ts';
import { answered, keyResult, sixTypes } from '../asked.fixture.ts';
import { getReport } from '../report/get-report.ts';
import { frictionWords } from './friction-words.ts';
import { removeSampleData } from './remove-sample-data.ts';
import { seedSampleData } from './seed-sample-data.ts';

let databases: TestDatabase[];
beforeAll(async () => {
  databases = [await createTestDatabase(), await createTestDatabase()];
});
afterAll(async () => {
  for (const database of databases) await database.close();
});

/** Rows of every table of a workspace. */
async function rowCounts({ ownerPool }: TestDatabase, workspaceId: string): Promise<Record<string, number>> {
  const { rows } = await ownerPool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where column_name = 'workspace_id' and table_schema = 'public'`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await ownerPool.query(`select count(*)::int as n from ${name} where workspace_id = $1`, [
      workspaceId,
    ]);
    counts[name] = counted.rows[0].n;
  }
  return counts;
}

async function said({ ownerPool }: TestDatabase, workspaceId: string): Promise<string[]> {
  const { rows } = await ownerPool.query(
    'select text from answers where workspace_id = $1 and text is not null order by text',
    [workspaceId],
  );
  return rows.map(({ text }) => text);
}

async function seeded(database: TestDatabase | undefined) {
  if (!database) throw new Error('no database');
  const services = testServices(database);
  const ctx = await testMember(services);
  await seedSampleData(ctx);
  const workspaceId = ctx.actor.kind === 'member' ? ctx.actor.workspaceId : '';
  return { database, services, ctx, workspaceId };
}

test('the same day gives the same data', async () => {
  const one = await planted();
  const two = await seeded(databases[1]);
  expect(await rowCounts(one.database, one.workspaceId)).toEqual(
    await rowCounts(two.database, two.workspaceId),
  );
  expect(await said(one.database, one.workspaceId)).toEqual(await said(two.database, two.workspaceId));
}, 60_000);

let shared: ReturnType<typeof seeded> | undefined;
/** A workspace with the sample data that tests only look at. */
function planted(): ReturnType<typeof seeded> {
  shared ??= seeded(databases[0]);
  return shared;
}

test('three objectives, nine key results of which two slipped, six studies with about 260 interviews', async () => {
  const { database, ctx, workspaceId } = await planted();
  const objectives = (await listObjectives(ctx, {})).items;
  expect(objectives.map(({ keyResults }) => keyResults.length)).toEqual([3, 3, 3]);
  const slipped = objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ status }) => status.slip !== null);
  expect(slipped.map(({ title }) => title)).toEqual([
    'New accounts complete a first real project within 7 days',
    'Billing questions per 100 accounts',
  ]);
  expect(slipped.map(({ status }) => [status.status, status.value])).toEqual([
    ['off_track', 46],
    ['off_track', 8.6],
  ]);
  const studies = (await listStudies(ctx, { limit: 10 })).items;
  expect(studies.map(({ title, state, wave }) => [title, state, wave]).toSorted()).toEqual([
    ['Cost and billing, as admins see it', 'live', 1],
    ['First-week friction', 'live', 1],
    ['Onboarding satisfaction', 'live', 3],
    ['Retained and churned, compared', 'closed', 1],
    ['What a first project is for', 'draft', 1],
    ['Why first projects stall', 'closed', 1],
  ]);
  const { rows } = await database.ownerPool.query(
    `select count(*)::int as finished from interviews where workspace_id = $1 and phase = 'finished'`,
    [workspaceId],
  );
  const { finished } = rows[0];
  expect(finished).toBeGreaterThanOrEqual(240);
  expect(finished).toBeLessThanOrEqual(280);
  const types = new Map<string, number>();
  for (const { id, title } of studies) {
    const { questions } = await getReport(ctx, id);
    types.set(title, new Set(questions.map(({ type }) => type)).size);
  }
  expect([...types.values()].filter((count) => count === 6)).toHaveLength(4);
}, 60_000);

test('of the sample interviews only the rushed one is flagged by itself: honest ones are left alone', async () => {
  const { database, ctx, workspaceId } = await planted();
  const studies = (await listStudies(ctx, { limit: 10 })).items;
  for (const { id } of studies) await checkQuality(ctx, { studyId: id });
  const { rows } = await database.ownerPool.query(
    `select found.kind, own.reason as planted from quality_flags as found
     left join quality_flags as own on own.interview_id = found.interview_id and own.kind = 'person'
     where found.workspace_id = $1 and found.kind <> 'person'`,
    [workspaceId],
  );
  expect(rows).toEqual([{ kind: 'speeding', planted: 'Seven questions in half a minute' }]);
}, 60_000);

test('there are at least sixty ways to say what got in the way', () => {
  expect(new Set(Object.values(frictionWords).flat()).size).toBeGreaterThanOrEqual(60);
});

test('removing the sample data leaves what people made and nothing else', async () => {
  const database = databases[1];
  if (!database) throw new Error('no database');
  const ctx = await testMember(testServices(database));
  const workspaceId = ctx.actor.kind === 'member' ? ctx.actor.workspaceId : '';
  const own = await sixTypes(ctx, await keyResult(ctx));
  await answered(ctx, own, [{ open: 'Mine.', scale: 4 }]);
  await createStudy(ctx, { title: 'A draft of my own' });
  const before = await rowCounts(database, workspaceId);
  await seedSampleData(ctx);
  expect((await rowCounts(database, workspaceId)).interviews).toBeGreaterThan(200);
  await removeSampleData(ctx);
  expect(await rowCounts(database, workspaceId)).toEqual(before);
}, 60_000);
