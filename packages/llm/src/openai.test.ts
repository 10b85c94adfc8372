import { type Mode, type StandInOpenAi, startStandInOpenAi } from '@plumbline/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOpenAiLlm } from './openai.ts';
import type { LlmPort } from './port.ts';
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
const proposal = () => proposeThemes({ studyGoal: 'Why people leave', question, themes: [], answers });

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
  const themes = [{ id: 'theme-9', label: 'Slow export', definition: 'Exporting takes too long.' }];
  const { request, read } = assignThemes({ question, themes, answers });
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
  ['rubbish', { reason: 'invalid' }],
  ['other-shape', { reason: 'invalid' }],
  ['refusal', { reason: 'refusal' }],
  ['truncated', { reason: 'length' }],
  ['hang', { reason: 'timeout' }],
])('a server in mode %s is a failure of its own kind, after one try', async (mode, failure) => {
  server.setMode(mode);
  expect(await llm.complete(proposal().request)).toMatchObject({ ok: false, ...failure });
  expect(server.requests).toHaveLength(1);
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
