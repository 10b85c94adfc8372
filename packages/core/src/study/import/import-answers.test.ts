import { randomUUID } from 'node:crypto';
import type { ImportBody, QuestionInput } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../shared/context.ts';
import { createStudy } from '../create-study.ts';
import { publishStudy } from '../publish-study.ts';
import { importAnswers } from './import-answers.ts';

const options = [
  { id: 'price', label: 'Too expensive' },
  { id: 'setup', label: 'Hard to set up' },
  { id: 'speed', label: 'Too slow' },
];
const questions: QuestionInput[] = [
  { type: 'open_ended', text: 'What held you back?', config: {} },
  { type: 'scale', text: 'How satisfied are you?', config: { min: 1, max: 5 } },
  { type: 'single_choice', text: 'The main reason?', config: { options, allowOther: true } },
  { type: 'multiple_choice', text: 'Any other reasons?', config: { options } },
  { type: 'ranking', text: 'Rank them', config: { options } },
  { type: 'yes_no', text: 'Did you finish?', config: {} },
];
const fields = ['why', 'score', 'reason', 'more', 'order', 'done'];

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services, 'editor');
});
afterAll(() => database.close());

test('a mixed file becomes interviews, and what cannot be kept is named line by line', async () => {
  const { studyId, map } = await publishedStudy();
  const result = await importAnswers(ctx, studyId, {
    ...body(map, [
      {
        why: 'The price.',
        score: '4',
        reason: 'too expensive',
        more: ['setup', 'Too slow'],
        order: ['speed', 'price'],
      },
      { why: 'Setup took a day.', score: 2, reason: 'My boss', done: true, segment: 'smb' },
      { score: 9 },
      'not an object',
      { why: '', score: null },
      { done: 'No', at: '2026-03-01' },
      { why: 'nul \u0000 byte' },
      { more: ['price', 'no such reason'] },
      { why: 'Later.', at: 'yesterday' },
      { why: 'x', segment: 'y'.repeat(201) },
    ]),
  });
  expect(result.accepted).toBe(3);
  expect(result.rejected.map(({ line, pointer }) => [line, pointer])).toEqual([
    [3, '/score'],
    [4, ''],
    [5, ''],
    [7, '/why'],
    [8, '/more'],
    [9, '/at'],
    [10, '/segment'],
  ]);
  expect(result.rejected.every(({ message }) => message.length > 5)).toBe(true);

  const rows = await readAnswers(studyId);
  expect(rows.map(({ respondent_number, text, value }) => [respondent_number, text ?? value])).toEqual([
    [1, 'The price.'],
    [1, { value: 4 }],
    [1, { optionId: 'price' }],
    [1, { optionIds: ['setup', 'speed'] }],
    [1, { order: ['speed', 'price'] }],
    [2, 'Setup took a day.'],
    [2, { value: 2 }],
    [2, { other: 'My boss' }],
    [2, { value: 'yes' }],
    [3, { value: 'no' }],
  ]);
  expect(rows[5]?.attributes).toEqual({ segment: 'smb' });
  expect(rows[9]?.answered_at.toISOString()).toBe('2026-03-01T00:00:00.000Z');
  expect(rows.map(({ turn }) => turn)).toEqual([2, 4, 6, 8, 10, 2, 4, 6, 8, 2]);
  expect(rows[4]).toMatchObject({
    submission_id: 'import-5',
    source: 'import',
    phase: 'finished',
    last_seq: 10,
  });
});

test('every imported interview carries the statement of consent, and asks for its analysis once a question', async () => {
  const { studyId, map, ids } = await publishedStudy();
  const { interviewIds } = await importAnswers(
    ctx,
    studyId,
    body(map, [{ why: 'a' }, { why: 'b', score: 3 }]),
  );
  const consents = await inWorkspace(ctx.db, workspaceOf(ctx), (trx) =>
    trx.selectFrom('consents').where('interview_id', 'in', interviewIds).selectAll().execute(),
  );
  expect(consents.map(({ statement, accepted }) => [statement, accepted])).toEqual([
    ['They agreed by mail.', true],
    ['They agreed by mail.', true],
  ]);
  const asked = await ctx.db.selectFrom('outbox').where('key', 'in', ids).select(['job', 'key']).execute();
  expect(asked.map(({ job, key }) => `${job} ${ids.indexOf(key)}`).sort()).toEqual([
    'summarise-question 0',
    'summarise-question 1',
    'theme-question 0',
  ]);
  expect(services.published.at(-1)).toMatchObject({ type: 'answers', ids: [`study:${studyId}`] });
});

test('lines of one respondent make one interview, and a second answer to a question is refused', async () => {
  const { studyId, map } = await publishedStudy();
  const result = await importAnswers(
    ctx,
    studyId,
    body({ ...map, who: { respondent: true } }, [
      { who: 7, why: 'Slow.' },
      { who: '7', score: 1 },
      { who: 8, score: 5 },
      { who: 7, score: 2 },
    ]),
  );
  expect(result).toMatchObject({ accepted: 3, rejected: [{ line: 4, pointer: '/score' }] });
  expect(result.interviewIds).toHaveLength(2);
});

test('a dry run keeps nothing', async () => {
  const { studyId, map } = await publishedStudy();
  const result = await importAnswers(ctx, studyId, {
    ...body(map, [{ why: 'a' }, { score: 0 }]),
    dryRun: true,
  });
  expect(result).toMatchObject({ accepted: 1, interviewIds: [], rejected: [{ line: 2 }] });
  expect(await readAnswers(studyId)).toEqual([]);
});

test('a study that was never published takes no answers', async () => {
  const draft = await createStudy(ctx, { title: 'Draft', questions });
  const wanted = importAnswers(
    ctx,
    draft.id,
    body({ why: { questionId: draft.questions[0]?.id ?? '' } }, []),
  );
  await expect(wanted).rejects.toMatchObject({ code: 'conflict' });
});

test('a map that fits no question, and a study of another workspace, are refused', async () => {
  const { studyId, map } = await publishedStudy();
  await expect(
    importAnswers(ctx, studyId, body({ why: { questionId: randomUUID() }, 'a/b': { attribute: '1x' } }, [])),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ pointer: '/map/why' }, { pointer: '/map/a~1b' }],
  });
  const stranger = await testMember(services);
  await expect(importAnswers(stranger, studyId, body(map, []))).rejects.toMatchObject({ code: 'not_found' });
  const viewer = await testMember(services, 'viewer');
  await expect(importAnswers(viewer, studyId, body(map, []))).rejects.toMatchObject({ code: 'not_allowed' });
});

async function publishedStudy() {
  const draft = await createStudy(ctx, { title: 'Onboarding', questions });
  const study = await publishStudy(ctx, draft.id);
  const ids = study.questions.map(({ id }) => id);
  const map: ImportBody['map'] = { segment: { attribute: 'segment' }, at: { answeredAt: true } };
  for (const [index, field] of fields.entries()) map[field] = { questionId: ids[index] ?? '' };
  return { studyId: study.id, ids, map };
}

function body(map: ImportBody['map'], lines: unknown[]): ImportBody {
  const data = lines.map((line) => JSON.stringify(line)).join('\r\n');
  return { format: 'jsonl', data, map, consent: 'They agreed by mail.' };
}

function readAnswers(studyId: string) {
  return inWorkspace(ctx.db, workspaceOf(ctx), (trx) =>
    trx
      .selectFrom('answers')
      .innerJoin('interviews', 'interviews.id', 'answers.interview_id')
      .where('answers.study_id', '=', studyId)
      .orderBy('arrival_index')
      .selectAll()
      .execute(),
  );
}

function workspaceOf({ actor }: Context): string {
  return 'workspaceId' in actor ? actor.workspaceId : '';
}
