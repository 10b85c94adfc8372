import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listObjectives } from '../../okr/index.ts';
import { createStudy, listStudies } from '../../study/index.ts';
import { answered, keyResult, sixTypes } from '../asked.fixture.ts';
import { getReport } from '../get-report.ts';
import { listEvidence } from '../list-evidence.ts';
import { removeSampleData } from '../remove-sample-data.ts';
import { summariseQuestion } from '../summarise-question.ts';
import { frictionWords } from './friction-words.ts';
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

test('the same day gives the same data, within seconds', async () => {
  const began = performance.now();
  const one = await seeded(databases[0]);
  expect(performance.now() - began).toBeLessThan(10_000);
  const two = await seeded(databases[1]);
  expect(await rowCounts(one.database, one.workspaceId)).toEqual(
    await rowCounts(two.database, two.workspaceId),
  );
  expect(await said(one.database, one.workspaceId)).toEqual(await said(two.database, two.workspaceId));
}, 30_000);

test('three objectives, nine key results of which two slipped, four studies with all six types and about 240 interviews', async () => {
  const { ctx } = await seeded(databases[0]);
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
  expect(studies).toHaveLength(4);
  const finished = studies.reduce((sum, study) => sum + study.finished, 0);
  expect(finished).toBeGreaterThan(230);
  expect(finished).toBeLessThan(260);
  for (const { id } of studies) {
    const report = await getReport(ctx, id);
    expect(new Set(report.questions.map(({ type }) => type)).size).toBe(6);
    for (const question of report.questions) await summariseQuestion(ctx, { questionId: question.id });
    for (const { n } of (await getReport(ctx, id)).questions) expect(n).toBeGreaterThan(20);
  }
  const satisfaction = objectives[0]?.keyResults[2]?.id ?? '';
  const readings = (await listEvidence(ctx, satisfaction)).items.map(({ reading }) => reading);
  expect(readings.find((reading) => reading?.scale === 'points')).toMatchObject({
    n: 64,
    chip: 'contradicts',
    line: 4.2,
  });
}, 30_000);

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
}, 30_000);
