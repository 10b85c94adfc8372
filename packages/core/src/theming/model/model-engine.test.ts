import { createOpenAiLlm } from '@plumbline/llm';
import {
  createTestDatabase,
  type StandInOpenAi,
  startStandInOpenAi,
  type TestDatabase,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { addToRun } from './queries-coded.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
let standIn: StandInOpenAi;
beforeAll(async () => {
  database = await createTestDatabase();
  standIn = await startStandInOpenAi();
  const llm = createOpenAiLlm({ apiKey: null, baseUrl: standIn.url, model: 'stand-in', timeoutMs: 20_000 });
  services = testServices(database, { llm });
});
beforeEach(() => {
  standIn.setMode('good');
  standIn.requests.length = 0;
  services.setNow('2026-05-06T09:00:00Z');
});
afterAll(async () => {
  await standIn.close();
  await database.close();
});

test('answers get the themes of the model, with quotes that are exact slices', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(10));
  await question.theme();
  const { themes } = await question.cells();
  expect(themes.length).toBeGreaterThanOrEqual(2);
  const texts = new Map((await question.texts()).map(({ id, text }) => [id, text]));
  for (const { answerId, start, end, text } of themes.flatMap(({ quotes }) => quotes)) {
    expect(texts.get(answerId)?.slice(start, end)).toBe(text);
  }
  expect(await question.state()).toMatchObject({
    engine: 'model',
    model: 'stand-in',
    state: 'ready',
    sentence: 'Themed by the model stand-in.',
    coded: 30,
    uncoded: 0,
  });
  const calls = await question.calls();
  expect(calls.map(({ purpose, outcome }) => [purpose, outcome])).toEqual([
    ['propose-themes', 'ok'],
    ['merge-themes', 'ok'],
    ['assign-themes', 'ok'],
    ['assign-themes', 'ok'],
  ]);
  expect(calls.every(({ input_tokens, output_tokens }) => input_tokens > 0 && output_tokens > 0)).toBe(true);
});

test('a new answer costs one assignment', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(5));
  await question.theme();
  const before = standIn.requests.length;
  await question.say(['The price was too expensive for me.']);
  await question.theme();
  expect(standIn.requests.length).toBe(before + 1);
  expect(await question.codings()).toHaveLength(16);
  await question.theme();
  expect(standIn.requests.length).toBe(before + 1);
});

test.each([
  ['hang', 'The model did not answer; theming goes on when it does. 12 answers wait.'],
  ['error500', 'The model did not answer; theming goes on when it does. 12 answers wait.'],
  ['rate-limit', 'The model takes no more requests for now; theming goes on by itself. 12 answers wait.'],
  ['rubbish', "The model's replies could not be used; theming tries again. 12 answers wait."],
  ['refusal', "The model's replies could not be used; theming tries again. 12 answers wait."],
] as const)(
  'with a server in mode %s theming waits, says why, and completes afterwards',
  async (mode, sentence) => {
    const question = await openQuestion(services);
    await question.say(mixedAnswers(4));
    standIn.setMode(mode);
    const impatient = createOpenAiLlm({
      apiKey: null,
      baseUrl: standIn.url,
      model: 'stand-in',
      timeoutMs: 400,
    });
    await expect(question.theme(mode === 'hang' ? impatient : services.llm)).rejects.toMatchObject(
      mode === 'rate-limit' ? { name: 'PostponedError', waitMs: 2_000 } : { name: 'ModelUnavailableError' },
    );
    expect(await question.state()).toMatchObject({ state: 'waiting', sentence, coded: 0, uncoded: 12 });
    expect(await question.codings()).toEqual([]);
    expect((await question.calls()).every(({ outcome }) => outcome !== 'ok')).toBe(true);
    standIn.setMode('good');
    await question.theme();
    expect(await question.state()).toMatchObject({ state: 'ready', coded: 12, uncoded: 0 });
  },
);

test('what was coded before the model failed is kept', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(5));
  await question.theme();
  await question.say(mixedAnswers(2));
  standIn.setMode('error500');
  await expect(question.theme()).rejects.toThrow();
  expect(await question.state()).toMatchObject({ state: 'waiting', coded: 15, uncoded: 6 });
  const { base, themes } = await question.cells();
  expect(themes.length).toBeGreaterThan(0);
  expect(base).toBe(15);
});

test('theming waits until an answer is coded again: trying in vain is no end of waiting', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(2));
  standIn.setMode('error500');
  await expect(question.theme()).rejects.toThrow();
  const coded = (done: number) =>
    question.read(async (trx) => {
      const run = await trx.selectFrom('theming_runs').select('id').executeTakeFirstOrThrow();
      await addToRun(trx, run.id, { done, rejected: 0, version: 1 });
    });
  await coded(0);
  expect(await question.state()).toMatchObject({ state: 'waiting' });
  await coded(3);
  expect(await question.state()).toMatchObject({
    state: 'running',
    sentence: 'The model stand-in is theming the answers. 6 of 6 answers to go.',
  });
});

test('replies that stay useless do not hold up the job for ever', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(1));
  standIn.setMode('rubbish');
  await question.theme(services.llm, { attempt: 20 });
  expect((await question.state()).sentence).toContain('3 answers wait.');
});

test('answers that fit no theme call for new ones once there are many of them', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(5));
  await question.theme();
  const before = (await question.cells()).themes.length;
  services.setNow('2026-05-06T10:00:00Z');
  await question.say(Array.from({ length: 9 }, (_, n) => `Umbrella ${'abcdefghi'[n]}`));
  await question.theme();
  const { themes } = await question.cells();
  expect(themes.length).toBeGreaterThan(before);
  expect(themes.find(({ label }) => label === 'Umbrella')?.respondents).toBe(9);
  expect((await question.calls()).filter(({ purpose }) => purpose === 'propose-themes')).toHaveLength(2);
});

test('no address, number or attribute of a respondent reaches the model, and quotes show the words all the same', async () => {
  const question = await openQuestion(services);
  await question.say(
    Array.from({ length: 4 }, (_, n) => ({
      person: 'Canary Bird',
      text: `The invoice went to canary${n}@mail.example and +1 555 0100 ${n}00, though Canary Bird paid.`,
    })),
  );
  await question.theme();
  const sent = JSON.stringify(standIn.requests);
  expect(sent).toContain('invoice went to');
  expect(sent).not.toMatch(/canary|mail\.example|0100/i);
  const quotes = (await question.cells()).themes.flatMap((theme) => theme.quotes);
  expect(quotes.length).toBeGreaterThan(0);
  for (const { text } of quotes) expect(text).toMatch(/canary\d@mail\.example/);
});

test('quotes that nobody said are counted, and what they should show is dropped', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(4));
  await question.theme(lying(), {});
  const run = await question.read((trx) =>
    trx.selectFrom('theming_runs').selectAll().executeTakeFirstOrThrow(),
  );
  expect(run.quotes_rejected).toBeGreaterThanOrEqual(12);
  expect(await question.state()).toMatchObject({ coded: 12, withoutTheme: 12 });
});

test('a configured model takes over from keyword grouping', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(5));
  await question.theme(null);
  expect((await question.state()).engine).toBe('keyword');
  standIn.setMode('error500');
  await expect(question.theme()).rejects.toThrow();
  expect((await question.state()).sentence).toMatch(
    /15 answers wait\. Until then: Keyword grouping \(no AI\)/,
  );
  standIn.setMode('good');
  await question.theme();
  expect(await question.state()).toMatchObject({ engine: 'model', state: 'ready', coded: 15 });
  const engines = new Set((await question.codings()).map(({ engine }) => engine));
  expect([...engines]).toEqual(['model']);
  await question.theme(null);
  expect(await question.state()).toMatchObject({ engine: 'keyword', state: 'ready', coded: 15 });
});

/** The stand-in's themes, with words of its own as quotes. */
function lying(): NonNullable<typeof services.llm> {
  const llm = services.llm;
  if (!llm) throw new Error('no model');
  return {
    model: 'lying',
    complete: async (request) => {
      const result = await llm.complete(request);
      if (!result.ok || request.purpose !== 'assign-themes') return result;
      const raw = result.raw?.replaceAll(/"quote":"[^"]*"/g, '"quote":"I never said that at all"') ?? '';
      return { ...result, value: request.schema.parse(JSON.parse(raw)) };
    },
  };
}
