import { expect, test } from 'vitest';
import { readEnv, readLauncherEnv } from './env.ts';

const SECRET = 'a'.repeat(40);
const least = { DATABASE_URL: 'postgres://me@localhost/plumbline', PLUMBLINE_SECRET: SECRET };

test('every fault of the environment is in one message, without the values', () => {
  const source = {
    PORT: 'http',
    REDIS_URL: 'http://user:hunter2@redis',
    PLUMBLINE_SECRET: 'too-short-a-secret',
  };
  let message = '';
  try {
    readEnv(source);
  } catch (error) {
    message = String(error);
  }
  for (const name of ['PORT', 'REDIS_URL', 'PLUMBLINE_SECRET', 'DATABASE_URL is missing']) {
    expect(message).toContain(name);
  }
  expect(message).not.toMatch(/hunter2|too-short/);
});

test('the defaults are those of the contract', () => {
  const config = readEnv(least);
  expect(config).toMatchObject({
    port: 4000,
    dataDir: '.plumbline',
    logLevel: 'info',
    redisUrl: null,
    llm: null,
  });
  expect(config.database.directUrl).toBe(least.DATABASE_URL);
});

test('an empty variable counts as not set', () => {
  expect(readEnv({ ...least, REDIS_URL: '', OPENAI_API_KEY: ' ' })).toMatchObject({
    redisUrl: null,
    llm: null,
  });
});

test('a key alone or a base URL alone configures the model', () => {
  expect(readEnv({ ...least, OPENAI_API_KEY: 'k' }).llm).toMatchObject({ apiKey: 'k', baseUrl: null });
  expect(readEnv({ ...least, OPENAI_BASE_URL: 'http://localhost:1' }).llm).toMatchObject({ apiKey: null });
});

test('a call of the model gives up after 25 s, or as told', () => {
  const model = { ...least, OPENAI_API_KEY: 'k' };
  expect(readEnv(model).llm?.timeoutMs).toBe(25_000);
  expect(readEnv({ ...model, OPENAI_TIMEOUT_SECONDS: '120' }).llm?.timeoutMs).toBe(120_000);
});

test('what a model costs is that of the default model unless told, and a told price counts for cached tokens too', () => {
  const model = { ...least, OPENAI_API_KEY: 'k' };
  expect(readEnv(model).llm?.terms).toEqual({
    prices: { input: 0.4, cachedInput: 0.1, output: 1.6 },
    dailyBudgetUsd: null,
    callsAtATime: 8,
  });
  const told = { ...model, LLM_PRICE_INPUT_USD: '2', LLM_DAILY_BUDGET_USD: '2.50', LLM_CONCURRENCY: '3' };
  expect(readEnv(told).llm?.terms).toMatchObject({
    prices: { input: 2, cachedInput: 2 },
    dailyBudgetUsd: 2.5,
    callsAtATime: 3,
  });
});

test('the launcher starts from an empty environment', () => {
  expect(readLauncherEnv({})).toMatchObject({ database: null, secret: null, port: 4000 });
});
