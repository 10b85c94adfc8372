import { createOpenAiLlm } from '@plumbline/llm';
import { type StandInOpenAi, startStandInOpenAi } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mixedAnswers } from '../theming.fixture.ts';
import { themeTexts } from './theme-texts.ts';

let standIn: StandInOpenAi;
beforeAll(async () => {
  standIn = await startStandInOpenAi();
});
afterAll(() => standIn.close());

test('texts of a file get the themes of the model, and none leaves with an address in it', async () => {
  const llm = createOpenAiLlm({ apiKey: null, baseUrl: standIn.url, model: 'stand-in' });
  const texts = [...mixedAnswers(8), 'Write to canary@mail.example about the price.'].map((text, n) => ({
    id: `${n}`,
    text,
  }));
  const { themes, assigned, uncoded } = await themeTexts(llm, { question: 'Why?', texts });
  expect(themes.length).toBeGreaterThan(1);
  expect([...assigned.keys()].sort()).toEqual(texts.map(({ id }) => id).sort());
  expect([...assigned.values()].flat().every((id) => themes.some((theme) => theme.id === id))).toBe(true);
  expect(uncoded).toBe(0);
  expect(JSON.stringify(standIn.requests)).not.toContain('canary');
});

test('a model that cannot be used is named', async () => {
  standIn.setMode('unauthorised');
  const llm = createOpenAiLlm({ apiKey: null, baseUrl: standIn.url, model: 'stand-in' });
  const texts = [{ id: '1', text: 'The price.' }];
  await expect(themeTexts(llm, { question: 'Why?', texts })).rejects.toThrow('auth (http 401)');
});
