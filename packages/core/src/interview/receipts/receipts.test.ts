import { randomUUID } from 'node:crypto';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Context, contextOf } from '../../shared/context.ts';
import { closeStudy } from '../../study/index.ts';
import { finishInterview } from '../finish-interview.ts';
import { getInterviewState } from '../get-interview-state.ts';
import { liveStudy, respondent } from '../live-study.fixture.ts';
import { submitAnswer } from '../submit-answer.ts';
import { correctReceipt } from './correct-receipt.ts';
import type { Correction } from './correction.ts';
import { readCode, receiptHolder } from './holder.ts';
import { readReceipt } from './read-receipt.ts';
import { resumeReceipt } from './resume-receipt.ts';

let database: TestDatabase;
let services: TestServices;
let owner: Context;
let ids: string[];
let studyId: string;
let join: () => ReturnType<typeof respondent>;

beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  owner = await testMember(services);
  const workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const { study, link } = await liveStudy(owner);
  studyId = study.id;
  ids = study.questions.map(({ id }) => id);
  join = () => respondent(services, workspaceId, link, randomUUID());
});
afterAll(() => database.close());
beforeEach(() => services.setNow('2026-05-06T09:00:00Z'));

const id = (index: number) => ids[index] ?? '';
const say = (ctx: Context, index: number, value: unknown, submissionId = randomUUID()) =>
  submitAnswer(ctx, { submissionId, questionId: id(index), value });
const correction = (index: number, value: unknown, given: Partial<Correction> = {}): Correction => ({
  action: 'correct',
  questionId: id(index),
  value,
  submissionId: randomUUID(),
  ...given,
});

/** A finished interview in which the open question, its probe and the scale were answered. */
async function finished() {
  const { ctx, started, interviewId } = await join();
  await say(ctx, 0, { text: 'I had no time' });
  await say(ctx, 0, { text: 'The quarter ended' });
  await say(ctx, 1, { value: 2 });
  await finishInterview(ctx);
  const holder = await receiptHolder(services, started.receipt);
  return { ctx, holder, interviewId, receipt: started.receipt };
}

const rowsOf = (interviewId: string) =>
  database.ownerPool
    .query(
      `select turn, probed, text, value, arrival_index, superseded_at is null as counts
       from answers where interview_id = $1 order by turn`,
      [interviewId],
    )
    .then(({ rows }) => rows);

describe('a receipt code', () => {
  it('is found however it is typed', async () => {
    const { started, interviewId } = await join();
    const typed = started.receipt
      .toUpperCase()
      .replaceAll('0', 'O')
      .replaceAll('1', 'l')
      .replace(/(.{4})/g, '$1 - ');
    expect(await receiptHolder(services, typed)).toMatchObject({ interviewId });
    expect(readCode('AB–CD_ ef.gh')).toBe('abcdefgh');
  });

  it('that opens nothing gets one answer, whatever it is', async () => {
    const { started } = await join();
    for (const code of ['x', '0'.repeat(16), started.session, `${started.receipt}0`, '🦆'])
      await expect(receiptHolder(services, code)).rejects.toMatchObject({
        code: 'not_found',
        message: 'There is no such receipt code.',
      });
  });

  it('shows everything that was said and counts, question by question', async () => {
    const { holder } = await finished();
    const read = await readReceipt(contextOf(services, { kind: 'anonymous' }), holder);
    expect(read).toMatchObject({
      phase: 'finished',
      study: { title: 'The first week' },
      answers: [
        {
          question: { id: id(0), type: 'open_ended', place: 1, of: 6 },
          value: { text: 'I had no time' },
          skipReason: null,
          probes: [{ turn: 3, value: { text: 'The quarter ended' } }],
        },
        { question: { id: id(1) }, value: { value: 2 }, probes: [] },
      ],
    });
    expect(JSON.stringify(read)).not.toMatch(/whyWeAsk|maxProbes|fixable/);
  });

  it('resumes on another device with the same session and the same open question', async () => {
    const { ctx, started } = await join();
    await say(ctx, 0, { text: 'I had no time' });
    const holder = await receiptHolder(services, started.receipt);
    const resumed = await resumeReceipt(contextOf(services, { kind: 'anonymous' }), holder);
    expect(resumed).toEqual({ ...(await getInterviewState(ctx)), session: started.session });
    expect(resumed.open).toMatchObject({ kind: 'probe', seq: 3 });
  });
});

describe('a correction', () => {
  it('supersedes what was said, keeps its place of arrival and asks for what rests on it again', async () => {
    const { ctx, holder, interviewId } = await finished();
    await database.ownerPool.query('delete from outbox');
    services.setNow('2026-05-07T09:00:00Z');
    const reply = await correctReceipt(ctx, holder, correction(0, { text: 'I had no idea' }));
    expect(reply).toMatchObject({
      action: 'correct',
      finishedAt: '2026-05-06T09:00:00.000Z',
      answers: [{ value: { text: 'I had no idea' }, answeredAt: '2026-05-07T09:00:00.000Z' }, {}],
    });
    const rows = await rowsOf(interviewId);
    const [first] = rows;
    expect(first).toMatchObject({ text: 'I had no time', counts: false });
    expect(rows.at(-1)).toMatchObject({
      text: 'I had no idea',
      counts: true,
      arrival_index: first?.arrival_index,
    });
    const { rows: jobs } = await database.ownerPool.query(
      "select job from outbox where payload->>'questionId' = $1 order by job",
      [id(0)],
    );
    expect(jobs.map(({ job }) => job)).toEqual(['summarise-question', 'theme-question']);
    expect(services.published.at(-1)).toMatchObject({ type: 'answers', ids: [`study:${studyId}`] });
    expect((await getInterviewState(ctx)).lastSeq).toBe(rows.at(-1)?.turn);
  });

  it('of a probe names its turn and leaves the answer to the question', async () => {
    const { ctx, holder, interviewId } = await finished();
    await correctReceipt(ctx, holder, correction(0, { text: 'The year ended' }, { turn: 3 }));
    const counting = (await rowsOf(interviewId)).filter(({ counts }) => counts);
    expect(counting.map(({ text, probed }) => [text, probed])).toEqual([
      ['I had no time', false],
      [null, false],
      ['The year ended', true],
    ]);
  });

  it('sent twenty times at once is one row with one reply', async () => {
    const { ctx, holder, interviewId } = await finished();
    const one = correction(1, { value: 5 });
    const replies = await Promise.all(Array.from({ length: 20 }, () => correctReceipt(ctx, holder, one)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await rowsOf(interviewId)).toHaveLength(4);
    // Also once something else was put right since.
    await correctReceipt(ctx, holder, correction(0, { text: 'Later' }));
    expect(JSON.stringify(await correctReceipt(ctx, holder, one))).toBe(JSON.stringify(replies[0]));
  });

  it('under a used submission id is refused, also when an answer used it with the same words', async () => {
    const { ctx, started } = await join();
    const submissionId = randomUUID();
    await say(ctx, 0, { text: 'Same words' }, submissionId);
    const holder = await receiptHolder(services, started.receipt);
    const again = (value: unknown) => correctReceipt(ctx, holder, correction(0, value, { submissionId }));
    await expect(again({ text: 'Same words' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(again({ text: 'Others' })).rejects.toMatchObject({
      fields: [{ pointer: '/submissionId' }],
    });
  });

  it('names the field when it does not fit, and leaves no trace', async () => {
    const { ctx, holder, interviewId } = await finished();
    const before = await rowsOf(interviewId);
    const refused: [Correction, object][] = [
      [correction(1, { value: 9 }), { code: 'invalid_input', fields: [{ pointer: '/value/value' }] }],
      [correction(0, { text: ' ' }, { turn: 3 }), { code: 'invalid_input' }],
      [correction(2, { optionId: 'time' }), { code: 'conflict', fields: [{ pointer: '/questionId' }] }],
      [correction(0, { text: 'x' }, { turn: 4 }), { code: 'conflict', fields: [{ pointer: '/turn' }] }],
      [{ ...correction(0, { text: 'x' }), questionId: randomUUID() }, { code: 'not_found' }],
    ];
    for (const [one, problem] of refused)
      await expect(correctReceipt(ctx, holder, one)).rejects.toMatchObject(problem);
    expect(await rowsOf(interviewId)).toEqual(before);
  });

  it('while the interview goes on leaves the open question open', async () => {
    const { ctx, started } = await join();
    await say(ctx, 0, { text: 'No time' });
    await say(ctx, 0, { text: 'Really' });
    const open = (await getInterviewState(ctx)).open;
    const holder = await receiptHolder(services, started.receipt);
    await correctReceipt(ctx, holder, correction(0, { text: 'No idea' }));
    expect((await getInterviewState(ctx)).open).toEqual(open);
    expect((await say(ctx, 1, { value: 3 })).turns.at(-1)).toMatchObject({ question: { place: 3 } });
  });

  it('is taken after the study has closed', async () => {
    const { ctx, holder, interviewId } = await finished();
    await closeStudy(owner, studyId);
    services.setNow('2026-05-08T09:00:00Z');
    await correctReceipt(ctx, holder, correction(1, { value: 5 }));
    expect((await rowsOf(interviewId)).at(-1)).toMatchObject({ value: { value: 5 }, counts: true });
    const { rows } = await database.ownerPool.query('select finished_at from interviews where id = $1', [
      interviewId,
    ]);
    expect(rows[0].finished_at.toISOString()).toBe('2026-05-06T09:00:00.000Z');
  });
});
