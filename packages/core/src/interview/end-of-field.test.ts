import { randomUUID } from 'node:crypto';
import type { QuestionInput, StudyInput } from '@plumbline/contracts';
import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Context, contextOf } from '../shared/context.ts';
import {
  closeDueStudies,
  closeStudy,
  createLinks,
  createStudy,
  getStudy,
  importAnswers,
  publishStudy,
  startWave,
  updateStudy,
} from '../study/index.ts';
import { finishInterview } from './finish-interview.ts';
import { flagInterview } from './flag-interview.ts';
import { respondent } from './live-study.fixture.ts';
import { startInterview } from './start-interview.ts';
import { submitAnswer } from './submit-answer.ts';

const questions: QuestionInput[] = [{ type: 'yes_no', text: 'Did you get there?', config: {} }];
const morning = '2026-05-06T09:00:00Z';

let database: TestDatabase;
let services: TestServices;
let owner: Context;
let workspaceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  owner = await testMember(services);
  workspaceId = owner.actor.kind === 'member' ? owner.actor.workspaceId : '';
});
afterAll(() => database.close());
beforeEach(() => services.setNow(morning));

async function asked(input: Partial<StudyInput> = {}) {
  const study = await createStudy(owner, { title: 'First week', questions, ...input });
  await publishStudy(owner, study.id);
  const { items } = await createLinks(owner, study.id, {});
  return { id: study.id, questionId: study.questions[0]?.id ?? '', link: items[0]?.token ?? '' };
}

type Asked = Awaited<ReturnType<typeof asked>>;

function open({ link }: Asked) {
  return respondent(services, workspaceId, link, randomUUID());
}

/** The only question, so this finishes the interview. */
function answerIn(ctx: Context, { questionId }: Asked) {
  return submitAnswer(ctx, { submissionId: randomUUID(), questionId, value: { value: 'yes' } });
}

async function finishOne(study: Asked): Promise<string> {
  const { ctx, interviewId } = await open(study);
  await answerIn(ctx, study);
  return interviewId;
}

function start({ link }: Asked) {
  return startInterview(contextOf(services, { kind: 'anonymous' }), link, { nonce: randomUUID() });
}

async function rows<T>(query: string, ...values: unknown[]): Promise<T[]> {
  return (await database.ownerPool.query(query, values)).rows;
}

/** Interviews of a wave that were finished by its end, and after it. */
async function cut(studyId: string, wave = 1) {
  const [row] = await rows<{ counted: number; apart: number }>(
    `select count(*) filter (where finished_at <= ended_at)::int as counted,
       count(*) filter (where finished_at > ended_at)::int as apart
     from interviews join study_waves using (workspace_id, study_id, wave)
     where study_id = $1 and wave = $2 and phase = 'finished'`,
    studyId,
    wave,
  );
  return row;
}

function wavesOf(studyId: string) {
  return rows<{ wave: number; ended_by: string | null }>(
    'select wave, ended_by from study_waves where study_id = $1 order by wave',
    studyId,
  );
}

it('closes at its quota exactly, with twenty finishing at once; the others are kept and stand apart', async () => {
  const study = await asked({ targetN: 7 });
  const running = await Promise.all(Array.from({ length: 20 }, () => open(study)));
  await Promise.all(running.map(({ ctx }) => answerIn(ctx, study)));
  expect(await getStudy(owner, study.id)).toMatchObject({
    state: 'closed',
    closedBy: 'quota',
    closedAt: '2026-05-06T09:00:00.000Z',
  });
  expect(await cut(study.id)).toEqual({ counted: 7, apart: 13 });
});

it('stays in the field one interview before its quota', async () => {
  const study = await asked({ targetN: 2 });
  await finishOne(study);
  expect((await getStudy(owner, study.id)).state).toBe('live');
  const { ctx } = await open(study);
  await finishInterview(ctx);
  expect((await getStudy(owner, study.id)).closedBy).toBe('quota');
});

it('refuses to start when it is closed, says why, and lets those who began finish', async () => {
  const study = await asked();
  const { ctx } = await open(study);
  expect(await closeStudy(owner, study.id)).toMatchObject({ state: 'closed', closedBy: 'early' });
  await expect(start(study)).rejects.toMatchObject({
    code: 'conflict',
    message: 'This study is closed. Thank you for your interest.',
  });
  expect((await answerIn(ctx, study)).phase).toBe('finished');
  expect(await cut(study.id)).toEqual({ counted: 0, apart: 1 });
});

it('summarises every question again and tells open pages when it closes', async () => {
  const study = await asked({ targetN: 1, questions: [...questions, ...questions] });
  const { ctx } = await open(study);
  await rows('delete from outbox');
  services.published.length = 0;
  await finishInterview(ctx);
  const works = await rows<{ job: string }>(
    'select job, key from outbox where workspace_id = $1',
    workspaceId,
  );
  expect(works.map(({ job }) => job)).toEqual(['check-quality', 'summarise-question', 'summarise-question']);
  expect(services.published).toContainEqual({ workspaceId, type: 'study', ids: [`study:${study.id}`] });
});

it('closes at the end of its day, UTC, whenever that is noticed', async () => {
  const [swept, visited] = [await asked({ closesOn: '2026-05-08' }), await asked({ closesOn: '2026-05-08' })];
  await finishOne(swept);
  const late = await open(swept);
  services.setNow('2026-05-08T23:59:59Z');
  await closeDueStudies(services);
  expect((await getStudy(owner, swept.id)).state).toBe('live');

  services.setNow('2026-05-09T06:00:00Z');
  await expect(start(visited)).rejects.toMatchObject({ code: 'conflict' });
  const closed = { state: 'closed', closedBy: 'date', closedAt: '2026-05-09T00:00:00.000Z' };
  expect(await getStudy(owner, visited.id)).toMatchObject(closed);
  expect(await closeDueStudies(services)).toBe(1);
  expect(await closeDueStudies(services)).toBe(0);
  expect(await getStudy(owner, swept.id)).toMatchObject(closed);
  await answerIn(late.ctx, swept);
  expect(await cut(swept.id)).toEqual({ counted: 1, apart: 1 });
});

it('asks a second wave with a quota of its own, and keeps the first one apart', async () => {
  const study = await asked({ targetN: 2 });
  const slow = await open(study);
  await finishOne(study);
  await finishOne(study);
  services.setNow('2026-06-01T09:00:00Z');
  expect(await startWave(owner, study.id)).toMatchObject({
    wave: 2,
    state: 'live',
    closedBy: null,
    closedAt: null,
  });
  await finishOne(study);
  await answerIn(slow.ctx, study);
  expect((await getStudy(owner, study.id)).state).toBe('live');
  await finishOne(study);
  expect(await getStudy(owner, study.id)).toMatchObject({ state: 'closed', closedBy: 'quota', wave: 2 });
  expect(await cut(study.id, 1)).toEqual({ counted: 2, apart: 1 });
  expect(await cut(study.id, 2)).toEqual({ counted: 2, apart: 0 });
  expect(await wavesOf(study.id)).toEqual([
    { wave: 1, ended_by: 'quota' },
    { wave: 2, ended_by: 'quota' },
  ]);
});

it('ends a wave early when the next one starts before its quota', async () => {
  const study = await asked({ targetN: 5, closesOn: '2026-05-20' });
  await finishOne(study);
  services.setNow('2026-05-12T09:00:00Z');
  expect(await startWave(owner, study.id)).toMatchObject({ wave: 2, closesOn: '2026-05-20' });
  services.setNow('2026-06-12T09:00:00Z');
  expect(await startWave(owner, study.id)).toMatchObject({ wave: 3, closesOn: null });
  expect(await wavesOf(study.id)).toEqual([
    { wave: 1, ended_by: 'early' },
    { wave: 2, ended_by: 'date' },
    { wave: 3, ended_by: null },
  ]);
});

it('calls an end early that was moved after the first answer, not one moved before it', async () => {
  const moved = await asked({ targetN: 5 });
  await finishOne(moved);
  await updateStudy(owner, moved.id, { targetN: 2 }, null);
  await finishOne(moved);
  expect((await getStudy(owner, moved.id)).closedBy).toBe('early');

  const before = await asked({ targetN: 5 });
  await updateStudy(owner, before.id, { targetN: 1 }, null);
  await finishOne(before);
  expect((await getStudy(owner, before.id)).closedBy).toBe('quota');

  const filled = await asked({ targetN: 5 });
  await finishOne(filled);
  expect(await updateStudy(owner, filled.id, { targetN: 1 }, null)).toMatchObject({
    state: 'closed',
    closedBy: 'early',
  });
});

it('counts imports for the wave and its quota, and takes none once it is closed', async () => {
  const study = await asked({ targetN: 3 });
  const bring = (times: number) =>
    importAnswers(owner, study.id, {
      format: 'jsonl',
      data: Array.from({ length: times }, () => '{"a": "yes", "at": "2026-05-02T10:00:00Z"}').join('\n'),
      map: { a: { questionId: study.questionId }, at: { answeredAt: true } },
      consent: 'They agreed.',
    });
  await bring(2);
  expect((await getStudy(owner, study.id)).state).toBe('live');
  await startWave(owner, study.id);
  await bring(3);
  expect(await getStudy(owner, study.id)).toMatchObject({ wave: 2, closedBy: 'quota' });
  await expect(bring(1)).rejects.toMatchObject({ code: 'conflict' });
  expect(await cut(study.id, 1)).toEqual({ counted: 2, apart: 0 });
  expect(await cut(study.id, 2)).toEqual({ counted: 3, apart: 0 });
});

it('a version published after the end waits for the next wave', async () => {
  const study = await asked();
  await closeStudy(owner, study.id);
  await updateStudy(owner, study.id, { questions: [...questions] }, null);
  expect(await publishStudy(owner, study.id)).toMatchObject({ state: 'closed', version: 2, wave: 1 });
  expect(await startWave(owner, study.id)).toMatchObject({ state: 'live', version: 2, wave: 2 });
});

it('cannot close, be repeated, or be published for a day that is over', async () => {
  const draft = await createStudy(owner, { title: 'Draft', questions, closesOn: '2026-05-05' });
  for (const verb of [closeStudy, startWave]) {
    await expect(verb(owner, draft.id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(verb(owner, randomUUID())).rejects.toMatchObject({ code: 'not_found' });
    await expect(verb(memberOf(services, workspaceId, 'viewer'), draft.id)).rejects.toMatchObject({
      code: 'not_allowed',
    });
  }
  await expect(publishStudy(owner, draft.id)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ pointer: '/closesOn', message: 'This day is over.' }],
  });
});

it('a flag says why, can be changed and taken back, and what rests on the interview is computed again', async () => {
  const study = await asked();
  const interviewId = await finishOne(study);
  const works = async () => {
    const [row] = await rows<{ n: number }>(
      'select count(*)::int as n from outbox where key = $1',
      study.questionId,
    );
    return row?.n ?? 0;
  };
  const flags = () => rows('select reason from quality_flags where interview_id = $1', interviewId);
  const before = await works();
  await flagInterview(owner, interviewId, { reason: 'Answered in nine seconds' });
  await flagInterview(owner, interviewId, { reason: 'Answered in nine seconds' });
  expect(await works()).toBe(before + 1);
  await flagInterview(owner, interviewId, { reason: 'Same words as another' });
  expect(await flags()).toEqual([{ reason: 'Same words as another' }]);
  await flagInterview(owner, interviewId, { reason: null });
  expect(await flags()).toEqual([]);
  expect(await works()).toBe(before + 3);
  const stranger = await testMember(services);
  await expect(flagInterview(stranger, interviewId, { reason: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(
    flagInterview(memberOf(services, workspaceId, 'viewer'), interviewId, { reason: 'x' }),
  ).rejects.toMatchObject({ code: 'not_allowed' });
});

it('keeps cohort sizes, one a cohort, and whether flagged interviews count', async () => {
  const sizes = [
    { attribute: 'week_four', value: 'churned', size: 480 },
    { attribute: 'week_four', value: 'retained', size: 520 },
  ];
  const study = await asked({ cohortSizes: sizes });
  expect((await getStudy(owner, study.id)).cohortSizes).toEqual(sizes);
  await rows('delete from outbox');
  const changed = await updateStudy(
    owner,
    study.id,
    { cohortSizes: sizes.slice(1), excludeFlagged: true },
    null,
  );
  expect(changed).toMatchObject({ cohortSizes: sizes.slice(1), excludeFlagged: true });
  expect(await rows('select key from outbox')).toEqual([{ key: study.questionId }]);
  await expect(() =>
    createStudy(owner, { title: 'Twice', cohortSizes: [...sizes, ...sizes] }),
  ).rejects.toThrow();
});
