import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codedQuestion } from '../../coded.fixture.ts';
import { changeTheme } from './change-theme.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

const priced = (input: number, cachedInput: number, output: number) => ({
  model: 'priced',
  terms: { prices: { input, cachedInput, output }, dailyBudgetUsd: null, callsAtATime: 8 },
  complete: async () => {
    throw new Error('An estimate asks nobody.');
  },
});

test('a draft says what it will cost before it is applied: prompts, the answers again, and replies', async () => {
  const said = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`a${n}`.padEnd(30, 'x'), ['Price']]));
  const { ctx, theme } = await codedQuestion(services, said);
  const costs = async (llm: typeof services.llm) => {
    const { draft } = await changeTheme({ ...ctx, llm }, theme('Price'), { definition: 'Money' }, null);
    return draft?.estimateUsd;
  };
  expect(await costs(null)).toBeNull();
  // 40 replies of 45 tokens, at a dollar for a million.
  expect(await costs(priced(0, 0, 1))).toBeCloseTo((40 * 45) / 1e6, 12);
  // One of two calls finds the prompt in the provider's memory.
  const [fresh, cached] = [await costs(priced(1, 0, 0)), await costs(priced(0, 1, 0))];
  const answers = (40 * 30) / 3 + 40 * 12;
  expect((fresh ?? 0) * 1e6 - answers).toBeCloseTo((cached ?? 0) * 1e6, 6);
  expect(cached).toBeGreaterThan(0);
});
