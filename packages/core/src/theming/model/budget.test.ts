import { asEraser } from '@plumbline/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { budgetOf } from '../../shared/budget.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { expectWhole, modelStage } from './model-stage.fixture.ts';
import { forgetReplies } from './queries-responses.ts';

let stage: Awaited<ReturnType<typeof modelStage>>;
beforeAll(async () => {
  stage = await modelStage();
});
beforeEach(async () => {
  stage.reset();
  await stage.database.ownerPool.query('delete from llm_spend');
});
afterAll(() => stage.close());

async function spend() {
  const { rows } = await stage.database.ownerPool.query(
    'select day::text, spent_usd::float8 as spent, reserved_usd::float8 as reserved from llm_spend order by day',
  );
  return rows;
}

test('each call is kept with its tokens and cost, and the day’s spend is their sum', async () => {
  const question = await openQuestion(stage.services);
  await question.say(mixedAnswers(10));
  await question.theme(stage.llm({ dailyBudgetUsd: 5 }));
  const calls = await question.calls();
  expect(calls).toHaveLength(stage.standIn.requests.length);
  for (const { cost_usd, input_tokens, output_tokens, cached_tokens } of calls) {
    const usd = ((input_tokens - cached_tokens) * 0.4 + cached_tokens * 0.1 + output_tokens * 1.6) / 1e6;
    expect(Number(cost_usd)).toBeCloseTo(usd, 6);
  }
  const [today] = await spend();
  expect(today).toMatchObject({ day: '2026-05-06', reserved: 0 });
  expect(today.spent).toBeCloseTo(
    calls.reduce((sum, { cost_usd }) => sum + Number(cost_usd), 0),
    5,
  );
});

test('the daily budget is never passed; theming waits for the next day or a higher budget, and answers keep coming', async () => {
  const question = await openQuestion(stage.services);
  await question.say(mixedAnswers(60));
  const cap = 0.02;
  const llm = stage.llm({ dailyBudgetUsd: cap, callsAtATime: 3 });
  await expect(question.theme(llm)).rejects.toMatchObject({ name: 'PostponedError', waitMs: 30_000 });
  const [today] = await spend();
  expect(today.spent).toBeGreaterThan(0);
  expect(today.spent + today.reserved).toBeLessThanOrEqual(cap);
  expect(await question.state()).toMatchObject({
    state: 'waiting',
    sentence: expect.stringMatching(
      /^Today's budget for the model is used up; theming goes on after midnight UTC/,
    ),
  });
  const view = await question.read((trx) => budgetOf({ ...question.ctx, llm }, trx));
  expect(view).toMatchObject({ dailyUsd: cap, reached: true });
  await question.say(['The price went up again.']);
  await expectWhole(question);

  const before = stage.standIn.requests.length;
  await expect(question.theme(llm)).rejects.toThrow('Postponed');
  expect(stage.standIn.requests.length).toBeLessThanOrEqual(before + 1);
  stage.services.setNow('2026-05-06T23:59:50Z');
  await expect(question.theme(llm)).rejects.toMatchObject({ waitMs: 10_000 });
  stage.services.setNow('2026-05-07T00:00:01Z');
  await question.theme(stage.llm({ dailyBudgetUsd: 1 }));
  expect(await expectWhole(question)).toMatchObject({ coded: 181 });
  expect((await spend()).map(({ day }) => day)).toEqual(['2026-05-06', '2026-05-07']);
});

test('a budget that holds a usual call but not the one asked for is said to be reached', async () => {
  const question = await openQuestion(stage.services);
  await question.say(Array.from({ length: 60 }, (_, n) => `The import ${n} failed. `.repeat(80)));
  const llm = stage.llm({ dailyBudgetUsd: 0.0097 });
  await expect(question.theme(llm)).rejects.toThrow('Postponed');
  expect(await question.read((trx) => budgetOf({ ...question.ctx, llm }, trx))).toMatchObject({
    reached: false,
  });
  const { budget, theming } = await getCodebook({ ...question.ctx, llm }, question.questionId);
  expect(budget).toEqual({ dailyUsd: 0.0097, spentUsd: 0, reached: true });
  expect(theming.sentence).toContain('budget for the model is used up');
});

test('a hundred calls at once set no more aside than there is', async () => {
  const question = await openQuestion(stage.services);
  await question.say(mixedAnswers(60));
  await question.theme(stage.llm({ dailyBudgetUsd: 0.03, callsAtATime: 64 })).catch(() => {});
  const [today] = await spend();
  expect(today.spent + today.reserved).toBeLessThanOrEqual(0.03);
});

test('what was replied is not asked again: a crash between call and commit costs nothing', async () => {
  const question = await openQuestion(stage.services);
  await question.say(mixedAnswers(10));
  await question.theme();
  const asked = stage.standIn.requests.length;
  await question.read(async (trx) => {
    await trx.deleteFrom('theme_assignments').execute();
    await trx.deleteFrom('answer_codings').execute();
  });
  await question.theme();
  expect(await expectWhole(question)).toMatchObject({ coded: 30 });
  expect(stage.standIn.requests).toHaveLength(asked);
  const remembered = (await question.calls()).filter(({ from_cache }) => from_cache);
  expect(remembered.length).toBeGreaterThanOrEqual(2);
  expect(remembered.every(({ input_tokens, cost_usd }) => input_tokens === 0 && Number(cost_usd) === 0)).toBe(
    true,
  );
  // A person who has it run again wants it asked again.
  await question.read(async (trx) => {
    await forgetReplies(trx, question.questionId);
    await trx.deleteFrom('theme_assignments').execute();
    await trx.deleteFrom('answer_codings').execute();
  });
  await question.theme();
  expect(stage.standIn.requests).toHaveLength(asked + 2);
});

test('replies are dropped after a week, and one about an answer that is gone is not kept', async () => {
  const question = await openQuestion(stage.services);
  await question.say(mixedAnswers(5));
  await question.theme();
  const replies = () => question.read((trx) => trx.selectFrom('llm_responses').selectAll().execute());
  expect((await replies()).length).toBeGreaterThanOrEqual(2);
  stage.services.setNow('2026-05-14T09:00:00Z');
  const late = 'The price again.';
  await question.say([late]);
  stage.standIn.setLatency(700);
  const theming = question.theme();
  await expect.poll(() => stage.standIn.requests.length, { timeout: 15_000 }).toBeGreaterThan(0);
  stage.standIn.setLatency(0);
  await asEraser(stage.services.db, question.workspaceId, (trx) =>
    trx.deleteFrom('answers').where('text', '=', late).execute(),
  );
  await theming;
  expect(await replies()).toEqual([]);
});
