import { randomUUID } from 'node:crypto';
import type { QuestionInput } from '@plumbline/contracts';
import { createDatabase } from '@plumbline/db';
import { createOpenAiLlm, type LlmPort } from '@plumbline/llm';
import {
  createTestDatabase,
  type StandInOpenAi,
  startStandInOpenAi,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { contextOf } from '../shared/context.ts';
import { getInterviewState } from './get-interview-state.ts';
import { goBack } from './go-back.ts';
import { liveStudy, respondent } from './live-study.fixture.ts';
import { moderationOf } from './moderate.ts';
import { submitAnswer } from './submit-answer.ts';

const questions: QuestionInput[] = [
  {
    type: 'open_ended',
    text: 'What stopped you?',
    whyWeAsk: 'Half of them never come back.',
    config: { maxProbes: 2, probeInstructions: 'Find the step.', doneWhen: 'They say "the last step"' },
  },
  {
    type: 'scale',
    text: 'How easy was it?',
    config: { min: 1, max: 5, maxLabel: 'Easy', anchorProbe: 'low' },
  },
  { type: 'open_ended', text: 'Anything else?', config: { maxProbes: 1 } },
];

let database: TestDatabase;
let standIn: StandInOpenAi;
let services: TestServices;
let workspaceId: string;
let link: string;
let ids: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  standIn = await startStandInOpenAi();
  services = testServices(database, { llm: model() });
  const owner = await testMember(services);
  workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const live = await liveStudy(owner, questions);
  link = live.link;
  ids = live.study.questions.map(({ id }) => id);
});
beforeEach(() => {
  standIn.setMode('good');
  standIn.requests.length = 0;
});
afterAll(async () => {
  await standIn.close();
  await database.close();
});

function model(): LlmPort {
  return createOpenAiLlm({ apiKey: null, baseUrl: standIn.url, model: 'stand-in', timeoutMs: 60_000 });
}

/** A model that answers once it is let. */
function held() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  const llm = model();
  const complete: LlmPort['complete'] = async (request) => {
    await promise;
    return llm.complete(request);
  };
  return { services: testServices(database, { llm: { ...llm, complete } }), release };
}

async function join(of: TestServices = services) {
  const { ctx, interviewId } = await respondent(of, workspaceId, link, randomUUID());
  const say = (index: number, value: unknown, submissionId = randomUUID()) =>
    submitAnswer(ctx, { submissionId, questionId: ids[index] ?? '', value });
  const turns = async () => {
    const { rows } = await database.ownerPool.query(
      'select seq, kind, text, moderator, stood_in_for, model, prompt_version from turns where interview_id = $1 order by seq',
      [interviewId],
    );
    return rows;
  };
  return { ctx, interviewId, say, turns };
}

it('an answer is acknowledged before the model is heard; its probe follows, marked as the model’s', async () => {
  const { services, release } = held();
  const { ctx, say, turns } = await join(services);
  const sent = await say(0, { text: 'I had no time' });
  expect(JSON.parse(sent.reply)).toMatchObject({ seq: 2, next: null });
  expect(await getInterviewState(ctx)).toMatchObject({ phase: 'asking', open: null, canGoBack: true });
  release();
  await moderationOf(ctx);
  expect(await getInterviewState(ctx)).toMatchObject({
    open: { seq: 3, kind: 'probe', text: 'What happened right before that?', place: 1 },
  });
  expect((await turns()).at(-1)).toMatchObject({
    moderator: 'model',
    stood_in_for: null,
    model: 'stand-in',
    prompt_version: '1',
  });
  const { rows } = await database.ownerPool.query(
    "select outcome, input_tokens > 0 as counted, run_id from llm_calls where purpose = 'probe'",
  );
  expect(rows).toEqual([{ outcome: 'ok', counted: true, run_id: null }]);
});

it('moves on when the model says it is done, and asks it no more once the probes are used up', async () => {
  const { ctx, say } = await join();
  await say(0, { text: 'I got lost at the last step' });
  await moderationOf(ctx);
  expect((await getInterviewState(ctx)).open).toMatchObject({ kind: 'question', question: { place: 2 } });
  await say(1, { value: 4 });
  await say(2, { text: 'The colours' });
  await moderationOf(ctx);
  const last = await say(2, { text: 'They are loud' });
  expect(last.phase).toBe('finished');
  expect(standIn.requests).toHaveLength(2);
});

it('the model sees this question and this respondent’s words to it, masked, and nothing else', async () => {
  const { ctx, say } = await join();
  await say(0, { text: 'Call 0171 2345678, I am new here: the last step' });
  await moderationOf(ctx);
  await say(1, { value: 1 });
  await moderationOf(ctx);
  const [first, second] = standIn.requests.map(({ body }) => body.messages.at(-1)?.content ?? '');
  expect(first).toContain('"What stopped you?"');
  expect(first).toContain('Half of them never come back.');
  expect(first).toMatch(
    /\nANSWERS (\w+)\n\{"id":"A1","text":"Call █+, I am ███ here: the last step"\}\nEND \1$/,
  );
  expect(second).toContain('1 on a scale from 1 to 5 (Easy)');
  expect(second).not.toMatch(/last step|stopped/);
});

it('who goes back while it is decided is asked once, and the late decision changes nothing', async () => {
  const { services, release } = held();
  const { ctx, say, turns } = await join(services);
  await say(0, { text: 'I had no time' });
  const deciding = moderationOf(ctx);
  await goBack(ctx, { submissionId: randomUUID() });
  release();
  await deciding;
  expect((await turns()).map(({ kind }) => kind)).toEqual(['question', 'answer', 'back', 'question']);
  await say(0, { text: 'I had little time' });
  await moderationOf(ctx);
  expect((await turns()).map(({ kind }) => kind).slice(4)).toEqual(['answer', 'probe']);
});

it('twenty repeats of an answer make one decision', async () => {
  const { ctx, say, turns } = await join();
  const submissionId = randomUUID();
  await Promise.all(Array.from({ length: 20 }, () => say(0, { text: 'No time' }, submissionId)));
  await moderationOf(ctx);
  expect((await turns()).map(({ kind }) => kind)).toEqual(['question', 'answer', 'probe']);
  expect(standIn.requests).toHaveLength(1);
});

it.each(['the state is read', 'the answer is repeated'])(
  'the built-in moderator decides at once when %s after the deciding process died',
  async (how) => {
    const never: LlmPort = { model: 'gone', complete: () => new Promise(() => {}) };
    const { ctx, say, turns } = await join(testServices(database, { llm: never }));
    const submissionId = randomUUID();
    await say(0, { text: 'No time' }, submissionId);
    // Another process knows nothing of what this one was deciding.
    const db = createDatabase(database.appPool);
    const again = contextOf(testServices(database, { llm: never, db }), ctx.actor);
    if (how === 'the state is read') await getInterviewState(again);
    else await submitAnswer(again, { submissionId, questionId: ids[0] ?? '', value: { text: 'No time' } });
    expect((await turns()).at(-1)).toMatchObject({
      kind: 'probe',
      moderator: 'built_in',
      stood_in_for: 'late',
    });
  },
);

it('a model that was late three times in a row is not asked for a while, then tried again by one answer', async () => {
  const services = testServices(database, { llm: model(), probeMs: 50 });
  const answerOnce = async () => {
    const { ctx, say, turns } = await join(services);
    await say(0, { text: 'I had no time' });
    await moderationOf(ctx);
    return (await turns()).at(-1);
  };
  standIn.setMode('hang');
  for (const asked of [1, 2, 3, 3, 3]) {
    expect(await answerOnce()).toMatchObject({ moderator: 'built_in', stood_in_for: 'late' });
    expect(standIn.requests).toHaveLength(asked);
  }
  services.setNow('2026-05-06T09:00:31Z');
  await answerOnce();
  await answerOnce();
  expect(standIn.requests).toHaveLength(4);
  services.setNow('2026-05-06T09:01:02Z');
  standIn.setMode('good');
  services.probeMs = 4_000;
  expect(await answerOnce()).toMatchObject({ moderator: 'model' });
  expect(await answerOnce()).toMatchObject({ moderator: 'model' });
});

it('no address, number or attribute of a respondent is in what the model received', async () => {
  const { ctx, say } = await join();
  await say(0, {
    text: 'Mail canary@birds.example, +1 (555) - 010 2030 or card 4111-1111 1111-1111; I am new.',
  });
  await moderationOf(ctx);
  const sent = JSON.stringify(standIn.requests);
  expect(sent).toContain('Mail');
  expect(sent).not.toMatch(/canary|birds\.example|2030|4111|1111|I am new/);
});

it('in a language whose probes cannot be checked the model is not asked', async () => {
  const { ctx, interviewId, say } = await join();
  await database.ownerPool.query("update interviews set language = 'it' where id = $1", [interviewId]);
  expect(JSON.parse((await say(0, { text: 'Non avevo tempo' })).reply)).toMatchObject({
    next: { kind: 'probe' },
  });
  expect(moderationOf(ctx)).toBeNull();
  expect(standIn.requests).toHaveLength(0);
});
