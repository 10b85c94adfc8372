import { randomUUID } from 'node:crypto';
import { createDatabase } from '@plumbline/db';
import { createPool, type Pool } from '@plumbline/runtime';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Context, contextOf, type Services } from '../shared/context.ts';
import { resumeInterview } from './get-interview-state.ts';
import { goBack } from './go-back.ts';
import { liveStudy, respondent } from './live-study.fixture.ts';
import { submitAnswer } from './submit-answer.ts';

const scales = [1, 2, 3, 4].map((step) => ({
  type: 'scale' as const,
  text: `How easy was step ${step}?`,
  config: { min: 1, max: 5 },
}));

let database: TestDatabase;
let secondPool: Pool;
/** Two processes on one database. */
let processes: Services[];
let workspaceId: string;
let ids: string[];
let link: string;

beforeAll(async () => {
  database = await createTestDatabase();
  secondPool = createPool({ url: database.url }, { role: 'plumbline_app' });
  const services = testServices(database);
  processes = [services, { ...services, db: createDatabase(secondPool) }];
  const owner = await testMember(services);
  workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
  const live = await liveStudy(owner, scales);
  ids = live.study.questions.map(({ id }) => id);
  link = live.link;
});
afterAll(async () => {
  await secondPool.end();
  await database.close();
});

const join = () => respondent(testServices(database), workspaceId, link, randomUUID());
const joinMany = (count: number) => Promise.all(Array.from({ length: count }, join));
const say = (
  ctx: Context,
  index: number,
  value: number,
  { submissionId = randomUUID() as string, turn }: { submissionId?: string; turn?: number } = {},
) =>
  submitAnswer(ctx, {
    submissionId,
    questionId: ids[index] ?? '',
    value: { value },
    ...(turn === undefined ? {} : { turn }),
  });

async function answersOf(interviewIds: readonly string[]) {
  const { rows } = await database.ownerPool.query(
    `select interview_id, turn, value ->> 'value' as said, arrival_index, superseded_at is null as counts,
       xmin::text as commit
     from answers where interview_id = any($1) order by interview_id, turn`,
    [interviewIds],
  );
  return rows;
}

it('forty answers that come at once share a commit', async () => {
  const joined = await joinMany(40);
  await Promise.all(joined.map(({ ctx }) => say(ctx, 0, 4)));
  const rows = await answersOf(joined.map(({ interviewId }) => interviewId));
  expect(rows).toHaveLength(40);
  expect(new Set(rows.map(({ commit }) => commit)).size).toBe(1);
  expect(new Set(rows.map(({ arrival_index }) => arrival_index)).size).toBe(40);
});

it('several of one interview are taken in their order, and an edit among them supersedes what came before it', async () => {
  const { ctx, interviewId } = await join();
  const sent = await Promise.all([
    say(ctx, 0, 1),
    say(ctx, 1, 2),
    say(ctx, 0, 5, { turn: 1 }),
    say(ctx, 2, 3),
  ]);
  expect(sent.map(({ seq }) => seq)).toEqual([2, 4, 6, 7]);
  const rows = await answersOf([interviewId]);
  expect(rows.map(({ said, counts }) => [said, counts])).toEqual([
    ['1', false],
    ['2', true],
    ['5', true],
    ['3', true],
  ]);
  expect(rows[2].arrival_index).toBe(rows[0].arrival_index);
});

it('what one interview refuses does not touch the others', async () => {
  const joined = await joinMany(3);
  const [first, second, third] = joined;
  if (!first || !second || !third) throw new Error('three joined');
  const results = await Promise.allSettled([
    say(first.ctx, 0, 4),
    say(second.ctx, 0, 99),
    say(second.ctx, 3, 4),
    say(third.ctx, 0, 4),
  ]);
  expect(results).toMatchObject([
    { status: 'fulfilled' },
    { reason: { code: 'invalid_input' } },
    { reason: { code: 'conflict' } },
    { status: 'fulfilled' },
  ]);
  expect(await answersOf(joined.map(({ interviewId }) => interviewId))).toHaveLength(2);
});

it('a row that the database refuses fails alone', async () => {
  await database.ownerPool.query(`
    create function refuse_some() returns trigger language plpgsql as $$
    begin
      if new.submission_id like 'bad%' then raise check_violation using message = 'planted'; end if;
      return new;
    end $$;
    create trigger refuse_some before insert on answers for each row execute function refuse_some()`);
  const joined = await joinMany(10);
  const results = await Promise.allSettled(
    joined.map(({ ctx }, index) =>
      say(ctx, 0, 4, index === 6 ? { submissionId: `bad-${randomUUID()}` } : {}),
    ),
  );
  await database.ownerPool.query('drop trigger refuse_some on answers');
  expect(results.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([6]);
  const rows = await answersOf(joined.map(({ interviewId }) => interviewId));
  expect(rows).toHaveLength(9);
  // Nothing of what was rolled back is remembered: the refused one is asked again.
  const again = joined[6];
  if (!again) throw new Error('ten joined');
  expect((await say(again.ctx, 0, 3)).seq).toBe(2);
});

it('an interview that moves between processes goes on from what the other one wrote', async () => {
  const move = fc.record({
    process: fc.nat(1),
    act: fc.oneof(
      { weight: 3, arbitrary: fc.constant('say' as const) },
      { weight: 1, arbitrary: fc.constantFrom('back' as const, 'repeat' as const) },
    ),
    value: fc.integer({ min: 1, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      const { interviewId } = await join();
      const on = (index: number) =>
        contextOf(processes[index] ?? testServices(database), {
          kind: 'respondent',
          workspaceId,
          interviewId,
        });
      let last = { index: 0, value: 0, submissionId: '', reply: '' };
      let seen = 1;
      for (const { process, act, value } of moves) {
        const ctx = on(process);
        const { state } = await resumeInterview(on(1 - process), 0);
        expect(state.lastSeq).toBe(seen);
        const index = state.open?.kind === 'question' ? state.open.question.place - 1 : -1;
        if (act === 'repeat' && last.submissionId !== '') {
          const again = await say(ctx, last.index, last.value, last);
          expect(again.reply).toBe(last.reply);
        } else if (act === 'back' && state.canGoBack) {
          seen = (await goBack(ctx, { submissionId: randomUUID() })).turns.at(-1)?.seq ?? 0;
        } else if (index >= 0) {
          const submissionId = randomUUID();
          const { reply, turns } = await say(ctx, index, value, { submissionId });
          last = { index, value, submissionId, reply };
          seen = turns.at(-1)?.seq ?? 0;
        }
      }
      const counting = (await answersOf([interviewId])).filter(({ counts }) => counts);
      expect(new Set(counting.map(({ arrival_index }) => arrival_index)).size).toBe(counting.length);
    }),
    { numRuns: 25 },
  );
});
