import { type Mode, type StandInOpenAi, startStandInOpenAi } from '@plumbline/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOpenAiLlm } from './openai.ts';
import type { LlmMeter, LlmPort } from './port.ts';
import { assignThemes } from './prompts/assign-themes.ts';
import { proposeThemes } from './prompts/propose-themes.ts';

let server: StandInOpenAi;
let llm: LlmPort;
beforeEach(async () => {
  server = await startStandInOpenAi();
  llm = createOpenAiLlm({ apiKey: 'sk-test', baseUrl: server.url, model: 'stand-in', timeoutMs: 300 });
});
afterEach(() => server.close());

const answers = [
  { id: 'answer-1', text: 'The export takes ages. I gave up.' },
  { id: 'answer-2', text: 'I like the colours, but the export is slow.' },
  { id: 'answer-3', text: 'No complaints.' },
];
const question = 'What nearly made you leave?';
const proposal = () =>
  proposeThemes({
    studyGoal: 'Why people leave',
    keyResult: null,
    question,
    language: 'en',
    themes: [],
    answers,
  });

test('themes are proposed from the answers, under the ids that were given', async () => {
  const { request, read } = proposal();
  const result = await llm.complete(request);
  if (!result.ok) throw new Error(result.detail);
  expect(read(result.value)).toEqual([
    expect.objectContaining({ label: 'Export', supportingAnswerIds: ['answer-1', 'answer-2'] }),
  ]);
  expect(result.usage.inputTokens).toBeGreaterThan(0);
});

test('answers are coded with the closed list, with exact quotes, and one may fit none', async () => {
  const themes = [
    {
      id: 'theme-9',
      label: 'Slow export',
      definition: 'Exporting takes too long.',
      includeWhen: '',
      excludeWhen: '',
    },
  ];
  const { request, read } = assignThemes({ question, themes, examples: [], answers });
  const result = await llm.complete(request);
  if (!result.ok) throw new Error(result.detail);
  expect(read(result.value)).toEqual({
    answers: [
      { answerId: 'answer-1', themes: [{ themeId: 'theme-9', quote: 'The export takes ages.' }] },
      {
        answerId: 'answer-2',
        themes: [{ themeId: 'theme-9', quote: 'I like the colours, but the export is slow.' }],
      },
      { answerId: 'answer-3', themes: [] },
    ],
    askAgain: [],
  });
});

test('the key and the model reach the server', async () => {
  await llm.complete(proposal().request);
  expect(server.requests[0]).toMatchObject({ authorization: 'Bearer sk-test', body: { model: 'stand-in' } });
});

test.each<[Mode, object]>([
  ['error500', { reason: 'unavailable', detail: 'http 500' }],
  ['rate-limit', { reason: 'rate_limited', retryAfterMs: 2_000 }],
  ['unauthorised', { reason: 'auth' }],
  ['forbidden', { reason: 'auth' }],
  ['no-quota', { reason: 'auth', detail: 'quota used up' }],
  ['refusal', { reason: 'refusal' }],
  ['truncated', { reason: 'length' }],
  ['hang', { reason: 'timeout' }],
  ['cut-stream', { reason: 'unavailable' }],
])('a server in mode %s is a failure of its own kind, after one try', async (mode, failure) => {
  server.setMode(mode);
  expect(await llm.complete(proposal().request)).toMatchObject({ ok: false, ...failure });
  expect(server.requests).toHaveLength(1);
});

test.each<Mode>(['rubbish', 'other-shape'])(
  'a server in mode %s is asked once more, told where the fault is, and then it is a failure',
  async (mode) => {
    server.setMode(mode);
    const result = await llm.complete(proposal().request);
    expect(result).toMatchObject({ ok: false, reason: 'invalid' });
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.body.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
    ]);
    expect(result.usage?.inputTokens).toBeGreaterThan(100);
  },
);

test('a reply that is repaired counts, with the tokens of both', async () => {
  server.setMode('rubbish', { times: 1 });
  const meter = meterOf();
  const result = await llm.complete({ ...proposal().request, meter });
  expect(result.ok).toBe(true);
  expect(meter.told.map(({ outcome }) => outcome)).toEqual(['invalid', 'ok']);
  expect(result.usage?.inputTokens).toBe(meter.told.reduce((sum, { usage }) => sum + usage.inputTokens, 0));
});

test.each<[Mode, string[]]>([
  ['no-schema', ['json_schema', 'json_object']],
  ['no-json-mode', ['json_schema', 'json_object', 'none']],
  ['schema-ignored', ['json_schema', 'json_object']],
])('a server in mode %s is asked as it can be asked, and that is remembered', async (mode, steps) => {
  server.setMode(mode);
  const formats = () => server.requests.map(({ body }) => body.response_format?.type ?? 'none');
  expect((await llm.complete(proposal().request)).ok).toBe(true);
  expect(formats()).toEqual(steps);
  expect((await llm.complete(proposal().request)).ok).toBe(true);
  expect(formats()).toEqual([...steps, steps.at(-1)]);
  expect(server.requests.at(-1)?.body.messages[0]?.content).toContain(
    'It must match this JSON schema:\n{"type"',
  );
  const other = createOpenAiLlm({ apiKey: null, baseUrl: server.url, model: 'another' });
  await other.complete(proposal().request);
  expect(formats()[steps.length + 1]).toBe('json_schema');
});

test('JSON in code fences, with prose around it, is read', async () => {
  server.setMode('fenced');
  expect((await llm.complete(proposal().request)).ok).toBe(true);
  expect(server.requests).toHaveLength(1);
});

test('a server that does not say what it used is taken to have used what its texts may hold', async () => {
  server.setMode('no-usage');
  const result = await llm.complete(proposal().request);
  const prompt = JSON.stringify(server.requests[0]?.body.messages);
  expect(result.usage?.inputTokens).toBeGreaterThanOrEqual(prompt.length / 4);
  expect(result.usage?.outputTokens).toBeGreaterThan(20);
});

test('tokens of a beginning that was sent before are told apart', async () => {
  const request = { ...proposal().request, system: 'The same rules. '.repeat(400) };
  const first = await llm.complete(request);
  const second = await llm.complete(request);
  server.setMode('no-cache');
  const third = await llm.complete(request);
  expect([first.usage?.cachedTokens, third.usage?.cachedTokens]).toEqual([0, 0]);
  expect(second.usage?.cachedTokens).toBeGreaterThan(1_000);
});

test('what the meter keeps back is not sent, and each request that leaves is told with its most before', async () => {
  const meter = meterOf();
  await llm.complete({ ...proposal().request, maxTokens: 700, meter });
  expect(meter.asked).toEqual([expect.objectContaining({ outputTokens: 700 })]);
  expect(meter.asked[0]?.inputTokens).toBeGreaterThan(meter.told[0]?.usage.inputTokens ?? 0);
  const before = async () => ({ ok: false as const, reason: 'budget' as const, detail: 'none left' });
  const kept = await llm.complete({ ...proposal().request, meter: { ...meter, before } });
  expect(kept).toMatchObject({ ok: false, reason: 'budget' });
  expect(server.requests).toHaveLength(1);
});

test('a call that hangs counts with what was sent; one that was never sent counts nothing', async () => {
  server.setMode('hang');
  const meter = meterOf();
  await llm.complete({ ...proposal().request, meter });
  expect(meter.told).toMatchObject([{ outcome: 'timeout', usage: { outputTokens: 0 } }]);
  expect(meter.told[0]?.usage.inputTokens).toBeGreaterThan(100);
  await server.close();
  await llm.complete({ ...proposal().request, meter });
  expect(meter.told[1]).toMatchObject({ outcome: 'unavailable', usage: { inputTokens: 0 } });
});

test('a server that is not there is unavailable', async () => {
  await server.close();
  expect(await llm.complete(proposal().request)).toMatchObject({ ok: false, reason: 'unavailable' });
});

test('the caller can stop a call', async () => {
  server.setMode('hang');
  const stop = new AbortController();
  const call = llm.complete({ ...proposal().request, signal: stop.signal });
  stop.abort(new Error('leaving'));
  await expect(call).rejects.toThrow('leaving');
});

test('no failure tells what the prompt or the reply said', async () => {
  server.setMode('other-shape');
  const result = await llm.complete(proposal().request);
  expect(JSON.stringify(result)).not.toMatch(/export|none/);
});

function meterOf() {
  const asked: Parameters<LlmMeter['before']>[0][] = [];
  const told: Parameters<LlmMeter['after']>[0][] = [];
  return {
    asked,
    told,
    before: async (most: (typeof asked)[number]) => {
      asked.push(most);
      return null;
    },
    after: (one: (typeof told)[number]) => void told.push(one),
  };
}
