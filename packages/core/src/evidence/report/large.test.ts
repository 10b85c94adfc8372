import { type Report, reportQuery } from '@plumbline/contracts';
import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flagInterview } from '../../interview/index.ts';
import type { Context } from '../../shared/context.ts';
import { startWave, updateStudy } from '../../study/index.ts';
import { themeQuestion } from '../../theming/index.ts';
import { answered, type Line, questionOf, sixTypes, summarised } from '../asked.fixture.ts';
import { getReport } from './get-report.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
let viewer: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
  if (ctx.actor.kind !== 'member') throw new Error('nobody');
  viewer = memberOf(services, ctx.actor.workspaceId, 'viewer');
});
afterAll(() => database.close());

const said = ['The import of old data failed.', 'I did not know where to start.'];
const lines: Line[] = Array.from({ length: 24 }, (_, index) => ({
  open: said[index % 2],
  scale: (index % 5) + 1,
  yesNo: index % 3 === 0 ? 'no' : 'yes',
  cohort: index % 2 === 0 ? 'retained' : 'churned',
}));

/** A study whose report is read from what was summarised, as that of a thousand interviews is. */
async function large() {
  const study = await sixTypes(ctx);
  const interviews = await answered(ctx, study, lines);
  const open = questionOf(study, 'open_ended');
  const run = { attempt: 1, signal: new AbortController().signal, complete: async () => undefined };
  await themeQuestion(ctx, { questionId: open }, run);
  await database.ownerPool.query(
    `update answers set quote_released = true where question_id = $1 and arrival_index % 4 < 2`,
    [open],
  );
  await summarised(ctx, study);
  const counted = await reports(study.id);
  await database.ownerPool.query('update studies set respondent_count = 1000 where id = $1', [study.id]);
  await summarised(ctx, study);
  return { study, interviews, open, counted };
}

async function reports(id: string): Promise<Report[]> {
  return [
    await getReport(ctx, id),
    await getReport(viewer, id),
    await getReport(ctx, id, { compare: 'cohort' }),
  ];
}

test('the report of a large study is that of a small one', async () => {
  const { study, counted } = await large();
  expect(await reports(study.id)).toEqual(counted);
  const { rows } = await database.ownerPool.query('select 1 from study_summaries where study_id = $1', [
    study.id,
  ]);
  expect(rows).toHaveLength(1);
});

test('a quote that is no longer released is gone at once, and with its interview for everybody', async () => {
  const { study, open } = await large();
  const quotes = async (reader: Context) => {
    const card = (await getReport(reader, study.id)).questions.find(({ id }) => id === open);
    if (card?.distribution.type !== 'open_ended') throw new Error('no themes');
    return card.distribution.cells.flatMap((cell) => cell.quotes);
  };
  expect((await quotes(viewer)).length).toBeGreaterThan(0);
  await database.ownerPool.query('update answers set quote_released = false where question_id = $1', [open]);
  expect(await quotes(viewer)).toEqual([]);
  const [first] = await quotes(ctx);
  await database.ownerPool.query('delete from interviews where id = $1', [first?.interviewId]);
  expect((await quotes(ctx)).map(({ interviewId }) => interviewId)).not.toContain(first?.interviewId);
});

test('what was summarised for another wave or another choice about flags is not shown', async () => {
  const { study, interviews } = await large();
  await flagInterview(ctx, interviews[0] ?? '', { reason: 'Answered at once.' });
  await updateStudy(ctx, study.id, { excludeFlagged: true }, null);
  expect(await getReport(ctx, study.id)).toMatchObject({ n: 23, flagged: { interviews: 1, counted: false } });
  await startWave(ctx, study.id);
  const next = await getReport(ctx, study.id);
  expect(next).toMatchObject({ n: 0, regime: 'live' });
  expect(next.questions.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await getReport(ctx, study.id, reportQuery.parse({ wave: '1' }))).toMatchObject({ n: 23 });
});
