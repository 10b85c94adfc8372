import { createOpenAiLlm } from '@plumbline/llm';
import {
  createTestDatabase,
  type StandInOpenAi,
  startStandInOpenAi,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkQuality, flagInterview, getInterviewState, submitAnswer } from '../../interview/index.ts';
import { type Context, contextOf } from '../../shared/context.ts';
import { themeQuestion } from '../../theming/index.ts';
import { summarised } from '../asked.fixture.ts';
import { exportStudy } from '../export/export-study.ts';
import { listEvidence } from '../list-evidence.ts';
import { listReadings } from '../list-readings.ts';
import { getReport } from '../report/get-report.ts';
import { traceEvidence } from '../trace/trace-evidence.ts';
import { getTranscript } from '../transcripts/get-transcript.ts';
import { useReceipt } from './use-receipt.ts';
import { answering, type Claimed, canaries, claimed, wordsIn } from './withdraw.fixture.ts';

let database: TestDatabase;
let services: TestServices;
let standIn: StandInOpenAi;
let owner: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  standIn = await startStandInOpenAi();
});
beforeEach(async () => {
  services.setNow('2026-05-06T09:00:00Z');
  owner = await testMember(services);
});
afterAll(async () => {
  await standIn.close();
  await database.close();
});

const model = () =>
  createOpenAiLlm({ apiKey: null, baseUrl: standIn.url, model: 'stand-in', timeoutMs: 5_000 });
const later = (seconds: number) =>
  services.setNow(new Date(services.clock.now().getTime() + seconds * 1_000).toISOString());
const run = { attempt: 1, signal: new AbortController().signal, complete: async () => {} };
const system = (llm: Context['llm'] = null): Context => {
  const workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  return { ...contextOf(services, { kind: 'system', workspaceId }), llm };
};
const anyone = () => contextOf(services, { kind: 'anonymous' });
const everyone = { limit: 50 };

/** What the worker does. */
async function worked({ study, open }: Claimed, llm: Context['llm'] = null): Promise<void> {
  await checkQuality(system(), { studyId: study.id });
  await themeQuestion(system(llm), { questionId: open }, run);
  await summarised(system(), study);
}

const victim = {
  text: 'The Zanzibarflux import broke. Zanzibarflux again and again.',
  more: 'A zanzibarflux and a quokkasplint.',
  point: 1,
  other: 'Mellifluent weather',
  attributes: { cohort: 'kept', team: 'churnimoto' },
};

/** Twelve who answered, and one more who will withdraw. */
async function thirteen(of: Claimed) {
  for (let index = 0; index < 12; index += 1)
    await answering(services, owner, of, { text: `The import broke at row ${index}.`, point: 4 });
  return answering(services, owner, of, victim);
}

test('leaves no word of the answers in any table of the database, nor anything that opens them', async () => {
  const of = await claimed(owner);
  const one = await thirteen(of);
  await useReceipt(anyone(), one.receipt, {
    action: 'correct',
    questionId: of.open,
    value: { text: 'A zanzibarflux, with a mellifluent quokkasplint.' },
    submissionId: 'corrected-once',
  });
  await flagInterview(owner, one.interviewId, { reason: 'Oddwording throughout' });
  await worked(of, model());
  const before = await wordsIn(database, canaries);
  for (const word of canaries) expect(before.join()).toContain(word);
  expect(before).toContain('public.themes: zanzibarflux');

  await useReceipt(anyone(), one.receipt, { action: 'withdraw' });
  // The attribute is the link's, which the team made.
  const left = ['public.study_links: churnimoto'];
  expect(await wordsIn(database, canaries)).toEqual(left);
  const { rows } = await database.ownerPool.query(
    `select (select count(*)::int from answer_codings where answer_id not in (select id from answers)) as codings,
       (select count(*)::int from theme_assignments where answer_id not in (select id from answers)) as assigned,
       (select array_agg(kind) from tokens where subject_id = $1) as tokens,
       (select array_agg(action order by at) from audit_log where subject_id = $1) as audit`,
    [one.interviewId],
  );
  expect(rows[0]).toEqual({
    codings: 0,
    assigned: 0,
    tokens: ['receipt'],
    audit: ['interview.flag', 'interview.withdraw'],
  });
  await worked(of, model());
  expect(await wordsIn(database, canaries)).toEqual(left);
}, 60_000);

test('lowers n everywhere: report, funnel, evidence, trace, export and transcripts', async () => {
  const of = await claimed(owner);
  const one = await thirteen(of);
  await worked(of);
  const before = await getReport(owner, of.study.id);
  expect(before).toMatchObject({ n: 13, funnel: { finished: 13, withdrawn: 0 } });
  expect((await listEvidence(owner, of.keyResultId)).items.map(({ reading }) => reading?.n)).toEqual([
    13, 13, 13,
  ]);

  later(60);
  services.published.length = 0;
  await useReceipt(anyone(), one.receipt, { action: 'withdraw' });
  expect(services.published.map(({ type }) => type)).toContain('answers');
  expect(services.published).toContainEqual(
    expect.objectContaining({ type: 'interview_withdrawn', ids: [one.interviewId] }),
  );
  await worked(of);
  const after = await getReport(owner, of.study.id);
  expect(after).toMatchObject({ n: 12, funnel: { started: 12, finished: 12, withdrawn: 1 } });
  expect(after.questions.map(({ n }) => n)).toEqual([12, 12, 12]);
  const cards = (await listEvidence(owner, of.keyResultId)).items;
  expect(cards.map(({ reading }) => reading?.n)).toEqual([12, 12, 12]);
  const file = await exportStudy(owner, of.study.id);
  expect(file.answers.some(({ interviewId }) => interviewId === one.interviewId)).toBe(false);
  const trace = await traceEvidence(owner, of.links.score.id);
  expect(JSON.stringify([cards, file, trace, after])).not.toContain(one.interviewId);
  expect(await getTranscript(owner, one.interviewId)).toMatchObject({
    state: 'withdrawn',
    attributes: {},
    turns: [],
    flags: [],
    answers: 0,
  });
}, 60_000);

test('appends readings that say why, and tells of older ones that they cannot be recomputed', async () => {
  const of = await claimed(owner);
  const away = { text: 'Too slow for me', point: 2, attributes: { cohort: 'away' } };
  for (let index = 0; index < 12; index += 1)
    await answering(services, owner, of, { text: `The import broke at row ${index}.`, point: 4 });
  const one = await answering(services, owner, of, away);
  await worked(of);
  later(60);
  await useReceipt(anyone(), one.receipt, { action: 'withdraw' });
  const [stale] = (await listReadings(owner, of.links.score.id, everyone)).items;
  expect(stale).toMatchObject({ n: 13, withdrawnSince: 1 });
  expect(stale?.cautions).toContain('1 withdrawn since; no longer recomputable.');
  await worked(of);
  const [now, then] = (await listReadings(owner, of.links.score.id, everyone)).items;
  expect(now).toMatchObject({ n: 12, reason: 'withdrawal', withdrawnSince: 0 });
  expect(now?.cautions.join()).toContain('1 respondent has withdrawn and is no longer counted');
  expect(then).toMatchObject({ n: 13, reason: 'answers', withdrawnSince: 1 });
  // Those who stayed were never counted together with this one.
  const kept = (await listReadings(owner, of.links.ofKept.id, everyone)).items;
  expect(kept.map(({ n, withdrawnSince }) => [n, withdrawnSince])).toEqual([
    [12, 0],
    [0, 0],
  ]);
  await worked(of);
  const all = (await listReadings(owner, of.links.score.id, everyone)).items;
  expect(all.map(({ n, withdrawnSince }) => [n, withdrawnSince])).toEqual([
    [12, 0],
    [13, 1],
    [0, 0],
  ]);
}, 60_000);

test('of a closed study changes its final number, and so does a correction, which is said', async () => {
  const of = await claimed(owner, { targetN: 12 });
  const people = [];
  for (let index = 0; index < 12; index += 1)
    people.push(
      await answering(services, owner, of, { text: `Row ${index} broke.`, point: index < 2 ? 1 : 5 }),
    );
  await worked(of);
  const [final] = (await listReadings(owner, of.links.score.id, everyone)).items;
  expect(final).toMatchObject({ n: 12, regime: 'closed', estimate: 52 / 12 });
  later(86_400);
  const [first, second] = people;
  await useReceipt(anyone(), first?.receipt ?? '', { action: 'withdraw' });
  await useReceipt(anyone(), second?.receipt ?? '', {
    action: 'correct',
    questionId: of.scale,
    value: { value: 5 },
    submissionId: 'put-right',
  });
  await worked(of);
  const [now] = (await listReadings(owner, of.links.score.id, everyone)).items;
  expect(now).toMatchObject({ n: 11, regime: 'closed', estimate: 5, reason: 'withdrawal' });
  expect(now?.cautions).toContain('1 answer was put right by respondents after the close.');
  const { rows } = await database.ownerPool.query(
    'select value from measurements where workspace_id = $1 order by recorded_at, id',
    [owner.actor.kind === 'member' ? owner.actor.workspaceId : ''],
  );
  expect(rows.map(({ value }) => value)).toEqual([4.333333, 5]);
}, 60_000);

test('twice, or twenty times at once, says the same and changes nothing more', async () => {
  const of = await claimed(owner);
  const one = await answering(services, owner, of, victim);
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => useReceipt(anyone(), one.receipt, { action: 'withdraw' })),
  );
  later(3_600);
  replies.push(await useReceipt(anyone(), one.receipt, { action: 'withdraw' }));
  expect(new Set(replies.map((reply) => JSON.stringify(reply)))).toEqual(
    new Set([JSON.stringify({ action: 'withdraw', withdrawnAt: '2026-05-06T09:00:00.000Z' })]),
  );
  const { rows } = await database.ownerPool.query('select 1 from link_withdrawals where link_id = $1', [
    of.links.score.id,
  ]);
  expect(rows).toHaveLength(1);
});

test('leaves a receipt that reads as withdrawn and opens nothing', async () => {
  const of = await claimed(owner);
  const one = await answering(services, owner, of, victim);
  await useReceipt(anyone(), one.receipt, { action: 'withdraw' });
  expect(await useReceipt(anyone(), one.receipt, { action: 'read' })).toMatchObject({
    phase: 'withdrawn',
    answers: [],
  });
  const correct = {
    action: 'correct' as const,
    questionId: of.scale,
    value: { value: 3 },
    submissionId: 'too-late-now',
  };
  for (const asked of [{ action: 'resume' as const }, correct])
    await expect(useReceipt(anyone(), one.receipt, asked)).rejects.toMatchObject({ code: 'conflict' });
  // A page that is still open, whose session was recognised before.
  await expect(
    submitAnswer(one.ctx, { submissionId: 'too-late-too', questionId: of.scale, value: { value: 3 } }),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect(await getInterviewState(one.ctx)).toMatchObject({ phase: 'withdrawn', open: null, lastSeq: 0 });
});

test('while the model codes: nothing of the answer is written, and the others are coded without it', async () => {
  const of = await claimed(owner);
  const one = await thirteen(of);
  const llm = model();
  let withdrawn = false;
  const withdrawing: Context['llm'] = {
    model: llm.model,
    complete: async (request) => {
      const result = await llm.complete(request);
      if (!withdrawn && request.purpose === 'propose-themes') {
        withdrawn = true;
        await useReceipt(anyone(), one.receipt, { action: 'withdraw' });
      }
      return result;
    },
  };
  await themeQuestion(system(withdrawing), { questionId: of.open }, run);
  expect(withdrawn).toBe(true);
  expect(await wordsIn(database, ['zanzibarflux'])).toEqual([]);
  await worked(of, llm);
  expect(await wordsIn(database, ['zanzibarflux'])).toEqual([]);
  expect((await getReport(owner, of.study.id)).n).toBe(12);
});

test('while a batch is being coded: the codings of the others are kept, that of the answer is not', async () => {
  const of = await claimed(owner);
  const one = await thirteen(of);
  const llm = model();
  const withdrawing: Context['llm'] = {
    model: llm.model,
    complete: async (request) => {
      const result = await llm.complete(request);
      if (request.purpose === 'assign-themes')
        await useReceipt(anyone(), one.receipt, { action: 'withdraw' });
      return result;
    },
  };
  await themeQuestion(system(withdrawing), { questionId: of.open }, run);
  const { rows } = await database.ownerPool.query(
    `select count(*)::int as codings, count(answers.id)::int as answers from answer_codings
     left join answers on answers.id = answer_id where answer_codings.question_id = $1`,
    [of.open],
  );
  expect(rows).toEqual([{ codings: 24, answers: 24 }]);
  expect(await wordsIn(database, ['zanzibarflux'])).toEqual([]);
});
