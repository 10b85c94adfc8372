import { randomUUID } from 'node:crypto';
import { createDatabase } from '@plumbline/db';
import { createPool, type Pool } from '@plumbline/runtime';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Context, contextOf, type Services } from '../shared/context.ts';
import { createLinks, createStudy, publishStudy } from '../study/index.ts';
import { respondent } from './live-study.fixture.ts';
import { setLanguage } from './set-language.ts';
import { submitAnswer } from './submit-answer.ts';

const scales = [1, 2, 3].map((step) => ({
  type: 'scale' as const,
  text: `How easy was step ${step}?`,
  config: { min: 1, max: 5 },
  translations: { de: { text: `Wie leicht war Schritt ${step}?` } },
}));

let database: TestDatabase;
let secondPool: Pool;
/** Two processes on one database. */
let here: Services;
let there: Services;
let workspaceId: string;
let ids: string[];
let link: string;

beforeAll(async () => {
  database = await createTestDatabase();
  secondPool = createPool({ url: database.url }, { role: 'plumbline_app' });
  here = testServices(database);
  there = { ...here, db: createDatabase(secondPool) };
  const owner = await testMember(here);
  workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const study = await createStudy(owner, { title: 'Setup', questions: scales, translations: { de: {} } });
  await publishStudy(owner, study.id);
  const { items } = await createLinks(owner, study.id, { attributes: { cohort: 'new' } });
  ids = study.questions.map(({ id }) => id);
  link = items[0]?.token ?? '';
});
afterAll(async () => {
  await secondPool.end();
  await database.close();
});

async function joined() {
  const { interviewId, ctx } = await respondent(here, workspaceId, link, randomUUID());
  const other = contextOf(there, { kind: 'respondent', workspaceId, interviewId });
  return { interviewId, ctx, other };
}

const say = (ctx: Context, index: number, submissionId: string = randomUUID()) =>
  submitAnswer(ctx, { submissionId, questionId: ids[index] ?? '', value: { value: 4 } });

const rowsOf = async (interviewId: string) => {
  const { rows } = await database.ownerPool.query<{ turns: number; answers: number }>(
    `select (select count(*)::int from turns where interview_id = $1) as turns,
       (select count(*)::int from answers where interview_id = $1) as answers`,
    [interviewId],
  );
  return rows[0];
};

it('asks on in the language that was chosen through another process', async () => {
  const { ctx, other } = await joined();
  await say(ctx, 0);
  await setLanguage(other, { language: 'de' });
  const { turns } = await say(ctx, 1);
  expect(turns.at(-1)).toMatchObject({ question: { text: 'Wie leicht war Schritt 3?' } });
});

it('of two processes that take an answer to one question at the same time, one keeps it', async () => {
  const { interviewId, ctx, other } = await joined();
  await say(ctx, 0);
  await say(other, 1);
  // Both have seen the interview, this one as it was before.
  const results = await Promise.allSettled([say(ctx, 2), say(other, 2)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  expect(await rowsOf(interviewId)).toEqual({ turns: 7, answers: 3 });
});

it('twenty at once with one submission id, through two processes, are one answer and one reply', async () => {
  const { interviewId, ctx, other } = await joined();
  await say(ctx, 0);
  await say(other, 1);
  const id = randomUUID();
  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, index) => say(index % 2 === 0 ? ctx : other, 2, id)),
  );
  expect(new Set(replies.map(({ reply }) => reply)).size).toBe(1);
  expect(await rowsOf(interviewId)).toMatchObject({ answers: 3 });
});

it('an interview that is removed takes along what was said in it, and nothing of others', async () => {
  const [gone, left] = [await joined(), await joined()];
  await say(gone.ctx, 0);
  await say(left.ctx, 0);
  await database.ownerPool.query('delete from interviews where id = $1', [gone.interviewId]);
  expect(await rowsOf(gone.interviewId)).toEqual({ turns: 0, answers: 0 });
  expect(await rowsOf(left.interviewId)).toEqual({ turns: 3, answers: 1 });
});
