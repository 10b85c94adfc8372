import { endpoints, type Report, type ReportFile } from '@plumbline/contracts';
import { verifyReport } from '@plumbline/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWorkspace, call, type Keys, startTestApp, type TestApp } from './test-app.fixture.ts';

let api: TestApp;
let keys: Keys;
let id: string;
beforeAll(async () => {
  api = await startTestApp();
  keys = await aWorkspace(api);
  const questions = [{ type: 'yes_no', text: 'Did you get there?', config: {} }];
  const made = await call(api, endpoints.createStudy, {
    key: keys.editor,
    body: { title: 'First week', questions },
  });
  id = made.json().id;
  const published = await call(api, endpoints.publishStudy, { key: keys.editor, params: { id } });
  const lines = Array.from({ length: 30 }, (_, index) =>
    JSON.stringify({
      there: index % 3 === 0 ? 'no' : 'yes',
      plan: index < 27 ? ['free', 'team'][index % 2] : 'firm',
    }),
  );
  await call(api, endpoints.importAnswers, {
    key: keys.editor,
    params: { id },
    body: {
      format: 'jsonl',
      data: lines.join('\n'),
      map: { there: { questionId: published.json().questions[0].id }, plan: { attribute: 'plan' } },
      consent: 'They agreed.',
    },
  });
});
afterAll(() => api.close());

async function report(query: Record<string, string>, key = keys.editor): Promise<Report> {
  const reply = await call(api, endpoints.getReport, { key, params: { id }, query });
  expect(reply.statusCode).toBe(200);
  return reply.json();
}

test('a report is filtered and compared by its address', async () => {
  const whole = await report({});
  expect(whole).toMatchObject({ n: 30, regime: 'live', waves: [{ wave: 1, finished: 30 }] });
  expect(whole.attributes).toEqual([
    {
      name: 'plan',
      values: [
        { value: 'free', n: 14 },
        { value: 'team', n: 13 },
        { value: 'firm', n: 3 },
      ],
    },
  ]);
  expect(await report({ 'where[plan]': 'free' })).toMatchObject({ n: 14, questions: [{ n: 14 }] });
  const [card] = (await report({ compare: 'plan', wave: '1', includeFlagged: 'true' })).questions;
  expect(card?.groups.map(({ value, n }) => [value, n])).toEqual([
    ['free', 14],
    ['team', 13],
    ['firm', 3],
  ]);
  expect(card?.comparison?.words).toMatch(/cannot be told apart yet/);
});

test('a viewer’s comparison hides the small group and the next smallest, and names no small number', async () => {
  const { questions, attributes } = await report({ compare: 'plan' }, keys.viewer);
  expect(questions[0]?.groups.map(({ value, n, hidden }) => [value, n, hidden])).toEqual([
    ['free', 14, false],
    ['team', 0, true],
    ['firm', 0, true],
  ]);
  expect(questions[0]?.comparison).toBeNull();
  expect(attributes[0]?.values.map(({ n }) => n)).toEqual([14, null, null]);
});

test.each([
  { wehre: 'x' },
  { 'where[1plan]': 'free' },
  { wave: '0' },
  { wave: 'x' },
  { includeFlagged: 'perhaps' },
])('a parameter that means nothing is refused: %o', async (query) => {
  const reply = await call(api, endpoints.getReport, { key: keys.editor, params: { id }, query });
  expect(reply.statusCode).toBe(400);
});

test('an export verifies as it came over the wire', async () => {
  const reply = await call(api, endpoints.exportStudy, { key: keys.editor, params: { id } });
  const file: ReportFile = reply.json();
  expect(file.answers).toHaveLength(30);
  expect(verifyReport(file).faults).toEqual([]);
});
