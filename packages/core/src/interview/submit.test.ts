import { randomUUID } from 'node:crypto';
import { inWorkspace } from '@plumbline/db';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../shared/context.ts';
import { finishInterview } from './finish-interview.ts';
import { getInterviewState, resumeInterview } from './get-interview-state.ts';
import { goBack } from './go-back.ts';
import { liveStudy, respondent } from './live-study.fixture.ts';
import { skipQuestion } from './skip-question.ts';
import { submitAnswer } from './submit-answer.ts';

let database: TestDatabase;
let owner: Context;
let ids: string[];
let join: () => ReturnType<typeof respondent>;

beforeAll(async () => {
  database = await createTestDatabase();
  const services = testServices(database);
  owner = await testMember(services);
  const workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const { study, link } = await liveStudy(owner);
  ids = study.questions.map(({ id }) => id);
  join = () => respondent(services, workspaceId, link, randomUUID());
});
afterAll(() => database.close());

const id = (index: number) => ids[index] ?? '';
const say = (ctx: Context, index: number, value: unknown, submissionId = randomUUID(), turn?: number) =>
  submitAnswer(ctx, { submissionId, questionId: id(index), value, ...(turn ? { turn } : {}) });

function answersOf(interviewId: string) {
  return database.ownerPool
    .query(
      `select turn, asked_turn, probed, state, text, value, arrival_index, superseded_at is null as counts
       from answers where interview_id = $1 order by turn`,
      [interviewId],
    )
    .then(({ rows }) => rows);
}

describe('an answer', () => {
  it('keeps its turn, the answer, the next turn and the jobs together', async () => {
    const { ctx, interviewId } = await join();
    const { seq, turns } = await say(ctx, 0, { text: 'I had no time' });
    expect(seq).toBe(2);
    expect(turns.map(({ kind }) => kind)).toEqual(['answer', 'probe']);
    expect(await answersOf(interviewId)).toMatchObject([
      { turn: 2, asked_turn: 1, probed: false, state: 'answered', text: 'I had no time', counts: true },
    ]);
    const { rows } = await database.ownerPool.query(
      "select job from outbox where payload->>'questionId' = $1",
      [id(0)],
    );
    expect(new Set(rows.map(({ job }) => job))).toEqual(new Set(['summarise-question', 'theme-question']));
  });

  it('sent twenty times at once is one row with one reply, byte for byte', async () => {
    const { ctx, interviewId } = await join();
    const submissionId = randomUUID();
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => say(ctx, 0, { text: 'Too busy' }, submissionId)),
    );
    expect(new Set(sent.map(({ reply }) => reply)).size).toBe(1);
    expect(await answersOf(interviewId)).toHaveLength(1);
    expect((await getInterviewState(ctx)).lastSeq).toBe(3);
  });

  it('under a used submission id is refused when its content differs, whatever the order of keys', async () => {
    const { ctx, interviewId } = await join();
    const submissionId = randomUUID();
    const first = await say(ctx, 0, { text: 'Too busy' }, submissionId);
    await expect(say(ctx, 0, { text: 'Too lazy' }, submissionId)).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      skipQuestion(ctx, { submissionId, questionId: id(0), reason: 'not_applicable' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await say(ctx, 0, { text: 'Too busy' }, submissionId)).reply).toBe(first.reply);
    expect(await answersOf(interviewId)).toHaveLength(1);
  });

  it('repeated after the end still gets its reply, and nothing new is taken', async () => {
    const { ctx } = await join();
    const submissionId = randomUUID();
    const first = await say(ctx, 0, { text: 'Too busy' }, submissionId);
    await finishInterview(ctx);
    expect((await say(ctx, 0, { text: 'Too busy' }, submissionId)).reply).toBe(first.reply);
    await expect(say(ctx, 1, { value: 3 })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('that the question does not take names the field and leaves no trace', async () => {
    const { ctx } = await join();
    await expect(say(ctx, 0, { text: ' ' })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ pointer: '/value/text' }],
    });
    await expect(say(ctx, 0, { text: 'a\0b' })).rejects.toMatchObject({ code: 'invalid_input' });
    const stranger = { submissionId: randomUUID(), questionId: randomUUID(), value: { text: 'x' } };
    await expect(submitAnswer(ctx, stranger)).rejects.toMatchObject({ code: 'not_found' });
    expect((await getInterviewState(ctx)).lastSeq).toBe(1);
  });

  it('corrected keeps its place of arrival, and one answer counts', async () => {
    const { ctx, interviewId } = await join();
    await say(ctx, 0, { text: 'First words' });
    await say(ctx, 0, { text: 'More words' });
    await say(ctx, 1, { value: 2 });
    await say(ctx, 0, { text: 'Better words' }, randomUUID(), 1);
    await say(ctx, 0, { text: 'Better probe' }, randomUUID(), 3);
    const back = await goBack(ctx, { submissionId: randomUUID() });
    expect(back.turns.at(-1)).toMatchObject({
      kind: 'question',
      previous: { value: 2 },
      question: { place: 2 },
    });
    const again = await say(ctx, 1, { value: 5 });
    expect(again.turns.at(-1)).toMatchObject({ kind: 'question', question: { place: 3 } });

    const rows = await answersOf(interviewId);
    const counting = rows.filter(({ counts }) => counts);
    expect(counting.map(({ text, value, probed }) => [text ?? value, probed])).toEqual([
      ['Better words', false],
      ['Better probe', true],
      [{ value: 5 }, false],
    ]);
    expect(rows).toHaveLength(6);
    expect(rows.slice(3).map((row) => row.arrival_index)).toEqual(
      rows.slice(0, 3).map((row) => row.arrival_index),
    );
  });
});

describe('an interview', () => {
  it('goes through all six types to the end and resumes from any turn', async () => {
    const { ctx, interviewId } = await join();
    await say(ctx, 0, { text: 'No time' });
    await skipQuestion(ctx, { submissionId: randomUUID(), questionId: id(0), reason: 'skipped' });
    await say(ctx, 1, { value: 4 });
    await say(ctx, 2, { other: 'The weather' });
    await say(ctx, 3, { optionIds: ['time', 'need'] });
    await say(ctx, 4, { order: ['need', 'time'] });
    const last = await say(ctx, 5, { value: 'yes' });
    expect(last).toMatchObject({ phase: 'finished', turns: [{ kind: 'answer' }, { kind: 'statement' }] });

    const all = await resumeInterview(ctx, 0);
    expect(all.state).toMatchObject({ phase: 'finished', open: null, canGoBack: false, lastSeq: 15 });
    expect(all.turns.map(({ seq }) => seq)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect((await resumeInterview(ctx, 12)).turns).toEqual(all.turns.slice(12));
    expect(await answersOf(interviewId)).toHaveLength(7);
    expect(JSON.stringify(all.turns)).not.toMatch(/fixable|mismatch|maxProbes/);
  });

  it('refuses to skip a required question without saying why', async () => {
    const { ctx } = await join();
    const skip = (reason: 'skipped' | 'prefer_not_to_say') =>
      skipQuestion(ctx, { submissionId: randomUUID(), questionId: id(0), reason });
    await expect(skip('skipped')).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ pointer: '/reason' }],
    });
    expect((await skip('prefer_not_to_say')).turns.at(-1)).toMatchObject({ question: { place: 2 } });
  });

  it('shows nothing to another workspace', async () => {
    const { interviewId } = await join();
    const other = await testMember(testServices(database));
    const seen = await inWorkspace(
      database.db,
      other.actor.kind === 'member' ? other.actor.workspaceId : '',
      (trx) => trx.selectFrom('turns').select('seq').where('interview_id', '=', interviewId).execute(),
    );
    expect(seen).toEqual([]);
  });
});
