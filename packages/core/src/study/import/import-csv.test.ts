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
  { id: 'setup', label: 'Slow, hard to set up' },
  { id: 'speed', label: 'Too slow' },
];
const questions: QuestionInput[] = [
  { type: 'open_ended', text: 'What held you back?', config: {} },
  {
    type: 'scale',
    text: 'How easy?',
    config: { min: 1, max: 5, minLabel: 'Very hard', maxLabel: 'Very easy' },
  },
  { type: 'single_choice', text: 'The main reason?', config: { options } },
  { type: 'multiple_choice', text: 'Any other reasons?', config: { options } },
  { type: 'ranking', text: 'Rank them', config: { options } },
  { type: 'yes_no', text: 'Did you finish?', config: { allowUnsure: true } },
];
const names = ['why', 'score', 'reason', 'more', 'order', 'done'];

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await testMember(testServices(database), 'editor');
});
afterAll(() => database.close());

test('a spreadsheet becomes interviews: quotes, line breaks, labels, words, dates and people over several rows', async () => {
  const { studyId, map } = await publishedStudy();
  const data = [
    '\uFEFFwho,why,score,reason,more,order,done,at,plan',
    '7,"The price, and ""the rest""\nof it",4,Too expensive,"price; Too slow","Too slow;Slow, hard to set up",YES,1/3/2026 2:05 pm,team',
    '7,,,,,,,2/3/2026,team',
    '8,,Very easy,too EXPENSIVE,"Slow, hard to set up",,nein,2026-03-02 08:00:00+02:00,',
    '9,Später,5 - Very easy,speed,,,not sure,,solo',
  ].join('\r\n');
  const result = await importAnswers(ctx, studyId, body(map, data));
  expect(result.rejected.map(({ line, pointer, message }) => [line, pointer, message])).toEqual([
    [4, '', 'answers none of the mapped questions'],
  ]);
  expect(result).toMatchObject({ accepted: 3 });
  const rows = await readAnswers(studyId);
  expect(rows.map(({ respondent_number, text, value }) => [respondent_number, text ?? value])).toEqual([
    [1, 'The price, and "the rest"\nof it'],
    [1, { value: 4 }],
    [1, { optionId: 'price' }],
    [1, { optionIds: ['price', 'speed'] }],
    [1, { order: ['speed', 'setup'] }],
    [1, { value: 'yes' }],
    [2, { value: 5 }],
    [2, { optionId: 'price' }],
    [2, { optionIds: ['setup'] }],
    [2, { value: 'no' }],
    [3, 'Später'],
    [3, { value: 5 }],
    [3, { optionId: 'speed' }],
    [3, { value: 'unsure' }],
  ]);
  expect(rows[0]?.answered_at.toISOString()).toBe('2026-03-01T14:05:00.000Z');
  expect(rows[6]?.answered_at.toISOString()).toBe('2026-03-02T06:00:00.000Z');
  expect(rows[0]?.attributes).toEqual({ plan: 'team' });
});

test.each([
  [';', 'why;score'],
  ['\t', 'why\tscore'],
  [',', '"why",score'],
  [';', '"why";"score, from 1 to 5"'],
])('columns are told apart by %j', async (mark, head) => {
  const { studyId, ids } = await publishedStudy();
  const score = head.includes('from') ? 'score, from 1 to 5' : 'score';
  const map = { why: { questionId: ids[0] ?? '' }, [score]: { questionId: ids[1] ?? '' } };
  const data = `${head}\nIt was slow${mark}2\n`;
  const result = await importAnswers(ctx, studyId, { ...body(map, data), dryRun: true });
  expect(result).toMatchObject({ accepted: 1, rejected: [] });
  expect(result.columns.map(({ name }) => name)).toEqual(['why', score]);
});

test('every wrong cell of a row is named, by the line the row begins on and its column', async () => {
  const { studyId, map } = await publishedStudy();
  const data = [
    'who,why,score,reason,more,order,done,at,plan',
    '1,"two\nlines",6,The boss,price;boss,price;price,perhaps,31.2.2026,',
    '2,fine,3,,,,,,',
    '3,too,few',
    '4,ok,nine,,,,,2999-01-01,',
  ].join('\n');
  const { accepted, rejected } = await importAnswers(ctx, studyId, body(map, data));
  expect(accepted).toBe(1);
  expect(rejected.map(({ line, errors }) => [line, errors.map(({ pointer }) => pointer)])).toEqual([
    [2, ['/at', '/score', '/reason', '/more', '/order', '/done']],
    [5, ['']],
    [6, ['/at', '/score']],
  ]);
  const messages = rejected.flatMap(({ errors }) => errors.map(({ message }) => message));
  expect(messages).toEqual([
    'is not a date such as 2026-03-01 or 2026-03-01T14:05',
    'must be from 1 to 5',
    '“The boss” is none of the options: Too expensive, Slow, hard to set up, Too slow',
    '“boss” is none of the options: Too expensive, Slow, hard to set up, Too slow',
    'names an option twice',
    '“perhaps” is neither “Yes” nor “No”',
    'has 3 cells where the first line names 9 columns: a text with a separator in it needs quotes',
    'lies in the future',
    '“nine” is not a number from 1 to 5',
  ]);
});

test('with one faulty row, nothing is imported when that was asked for', async () => {
  const { studyId, ids } = await publishedStudy();
  const map = { score: { questionId: ids[1] ?? '' } };
  const given = { ...body(map, 'score\n4\n9\n'), faulty: 'refuse_all' as const };
  const refused = await importAnswers(ctx, studyId, given);
  expect(refused).toMatchObject({ accepted: 0, interviewIds: [], rejected: [{ line: 3 }] });
  expect(await readAnswers(studyId)).toEqual([]);
  expect(await importAnswers(ctx, studyId, { ...given, data: 'score\n4\n' })).toMatchObject({ accepted: 1 });
});

test('a dry run tells the columns before anything is placed, and the first rows as they will be read after', async () => {
  const { studyId, map, ids } = await publishedStudy();
  const data = 'who,why,score,reason,more,order,done,at,plan,\n7,Slow.,2,price,,,ja,2026-03-01,team,x';
  const columns = await importAnswers(ctx, studyId, { ...body({}, data), dryRun: true });
  expect(columns.columns.at(1)).toEqual({ name: 'why', example: 'Slow.' });
  expect(columns.columns.at(-1)).toEqual({ name: 'Column 10', example: 'x' });
  const { preview } = await importAnswers(ctx, studyId, { ...body(map, data), dryRun: true });
  expect(preview).toEqual([
    {
      line: 2,
      respondent: '7',
      answeredAt: '2026-03-01T00:00:00.000Z',
      attributes: { plan: 'team' },
      answers: [
        { questionId: ids[0], said: 'Slow.' },
        { questionId: ids[1], said: '2 of 5' },
        { questionId: ids[2], said: 'Too expensive' },
        { questionId: ids[5], said: 'Yes' },
      ],
    },
  ]);
  expect(await readAnswers(studyId)).toEqual([]);
});

test.each([
  ['an empty file', '', 'has no rows'],
  ['a line of names only', 'why,score\n', 'has no rows'],
  ['a column named twice', 'why,why\na,b', 'names the column “why” twice'],
  ['a quote that never ends', 'why\n"It was', 'a quote is opened and never closed'],
  ['a quote inside a text', 'why,score\n"It" was,3', 'in line 2 a quote stands inside a text'],
])('%s is refused in words', async (_, data, message) => {
  const { studyId } = await publishedStudy();
  const wanted = importAnswers(ctx, studyId, { ...body({}, data), dryRun: true });
  await expect(wanted).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ pointer: '/data', message: expect.stringContaining(message) }],
  });
});

test('a placed column that the file does not have, and a date that could be two, are said', async () => {
  const { studyId, map, ids } = await publishedStudy();
  await expect(importAnswers(ctx, studyId, body(map, 'why,score\na,1'))).rejects.toMatchObject({
    code: 'invalid_input',
    fields: expect.arrayContaining([{ pointer: '/map/reason', message: 'is no column of this file' }]),
  });
  const given = body({ why: { questionId: ids[0] ?? '' }, at: { answeredAt: true } }, 'why,at\na,3/4/2026');
  const { rejected } = await importAnswers(ctx, studyId, { ...given, dryRun: true });
  expect(rejected[0]?.message).toBe('could be two dates: say whether the day or the month comes first');
});

test('the separator of several choices is the stated one', async () => {
  const { studyId, ids } = await publishedStudy();
  const map: ImportBody['map'] = { more: { questionId: ids[3] ?? '', separator: ',' } };
  const given = body(map, 'more\n"Too expensive, Slow, hard to set up"\n"price,speed"');
  const { preview } = await importAnswers(ctx, studyId, { ...given, dryRun: true });
  expect(preview.map(({ answers }) => answers[0]?.said)).toEqual([
    'Too expensive; Slow, hard to set up',
    'Too expensive; Too slow',
  ]);
});

async function publishedStudy() {
  const draft = await createStudy(ctx, { title: 'Onboarding', questions });
  const study = await publishStudy(ctx, draft.id);
  const ids = study.questions.map(({ id }) => id);
  const map: ImportBody['map'] = {
    who: { respondent: true },
    at: { answeredAt: true, dates: 'day_first' },
    plan: { attribute: 'plan' },
  };
  for (const [index, name] of names.entries()) map[name] = { questionId: ids[index] ?? '' };
  return { studyId: study.id, ids, map };
}

function body(map: ImportBody['map'], data: string): ImportBody {
  return { format: 'csv', data, map, consent: 'They agreed by mail.' };
}

function readAnswers(studyId: string) {
  const workspaceId = 'workspaceId' in ctx.actor ? ctx.actor.workspaceId : '';
  return inWorkspace(ctx.db, workspaceId, (trx) =>
    trx
      .selectFrom('answers')
      .innerJoin('interviews', 'interviews.id', 'answers.interview_id')
      .where('answers.study_id', '=', studyId)
      .orderBy('arrival_index')
      .selectAll()
      .execute(),
  );
}
