import { randomUUID } from 'node:crypto';
import type { Study, StudyInput } from '@plumbline/contracts';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../shared/context.ts';
import {
  closeStudy,
  createLinks,
  createStudy,
  getStudy,
  pauseStudy,
  publishStudy,
  resumeStudy,
  startDueWaves,
  updateStudy,
} from '../study/index.ts';
import { finishInterview } from './finish-interview.ts';
import { respondent } from './live-study.fixture.ts';
import { submitAnswer } from './submit-answer.ts';

let database: TestDatabase;
let services: TestServices;
let owner: Context;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  services = testServices(database);
  services.setNow('2026-05-04T15:00:00Z');
  owner = await testMember(services);
});
afterAll(() => database.close());

const workspaceId = () => (owner.actor.kind === 'member' ? owner.actor.workspaceId : '');

/** A live study, and a way to answer it from start to end as one of a cohort. */
async function fielded(input: Partial<StudyInput>) {
  const study = await createStudy(owner, {
    title: 'First week',
    questions: [{ type: 'yes_no', text: 'Did you get there?', config: {} }],
    ...input,
  });
  await publishStudy(owner, study.id);
  const start = async (cohort: string) => {
    const { items } = await createLinks(owner, study.id, { attributes: { cohort } });
    return respondent(services, workspaceId(), items[0]?.token ?? '', randomUUID());
  };
  const answer = async (cohort: string) => {
    const { ctx } = await start(cohort);
    const questionId = study.questions[0]?.id ?? '';
    await submitAnswer(ctx, { submissionId: randomUUID(), questionId, value: { value: 'yes' } });
  };
  const state = async (): Promise<Pick<Study, 'state' | 'closedBy' | 'wave'>> => {
    const { state, closedBy, wave } = await getStudy(owner, study.id);
    return { state, closedBy, wave };
  };
  return { id: study.id, start, answer, state };
}

describe('a pause', () => {
  test('takes no starts, lets running interviews end and count, and is over when resumed', async () => {
    const { id, start, answer, state } = await fielded({});
    const running = await start('new');
    expect((await pauseStudy(owner, id)).state).toBe('paused');
    expect((await pauseStudy(owner, id)).state).toBe('paused');
    await expect(start('new')).rejects.toMatchObject({ message: 'This study is paused. Try again later.' });
    await finishInterview(running.ctx);
    expect((await resumeStudy(owner, id)).state).toBe('live');
    await answer('new');
    expect(await state()).toMatchObject({ state: 'live' });
  });

  test('is refused where nobody is asked, in words that say what to do', async () => {
    const draft = await createStudy(owner, { title: 'Draft' });
    await expect(pauseStudy(owner, draft.id)).rejects.toMatchObject({ code: 'conflict' });
    const { id } = await fielded({});
    await closeStudy(owner, id);
    await expect(resumeStudy(owner, id)).rejects.toMatchObject({
      message: 'This study is closed. Start a new wave to ask again.',
    });
  });

  test('ends in the closing when the quota was filled meanwhile', async () => {
    const { id, start, state } = await fielded({ targetN: 1 });
    const running = await start('new');
    await pauseStudy(owner, id);
    await finishInterview(running.ctx);
    expect(await state()).toMatchObject({ state: 'closed', closedBy: 'quota' });
    await expect(resumeStudy(owner, id)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('cohort targets', () => {
  const targets = [
    { attribute: 'cohort', value: 'new', target: 2 },
    { attribute: 'cohort', value: 'old', target: 1 },
  ];

  test('a cohort at its target takes no more starts while the others do', async () => {
    const { answer, start, state } = await fielded({ cohortTargets: targets });
    await answer('new');
    await answer('new');
    await expect(start('new')).rejects.toMatchObject({
      code: 'conflict',
      message: 'Enough people like you have answered already. Thank you for your interest.',
    });
    await answer('somebody else');
    expect(await state()).toMatchObject({ state: 'live' });
    await answer('old');
    expect(await state()).toMatchObject({ state: 'closed', closedBy: 'quota' });
  });

  test('with a target for everybody the study closes when both are filled', async () => {
    const { answer, state } = await fielded({ targetN: 2, cohortTargets: targets.slice(1) });
    await answer('new');
    await answer('new');
    expect(await state()).toMatchObject({ state: 'live' });
    await answer('old');
    expect(await state()).toMatchObject({ state: 'closed', closedBy: 'quota' });
  });

  test('are counted anew in each wave', async () => {
    const { answer, state } = await fielded({ cadence: 'weekly', cohortTargets: targets.slice(1) });
    await answer('old');
    expect(await state()).toMatchObject({ state: 'closed', wave: 1 });
    services.setNow('2026-05-11T00:00:00Z');
    await startDueWaves(services);
    await answer('old');
    expect(await state()).toMatchObject({ state: 'closed', wave: 2 });
  });
});

describe('a cadence', () => {
  test('starts the next wave when the period is over, once, and ends the old one there', async () => {
    const { id, answer, state } = await fielded({ cadence: 'weekly' });
    await answer('new');
    services.setNow('2026-05-10T23:59:00Z');
    await startDueWaves(services);
    expect(await state()).toMatchObject({ wave: 1 });
    services.setNow('2026-05-11T00:03:00Z');
    expect(await startDueWaves(services)).toBeGreaterThan(0);
    expect(await startDueWaves(services)).toBe(0);
    expect(await state()).toEqual({ state: 'live', closedBy: null, wave: 2 });
    const { rows } = await database.ownerPool.query(
      'select wave, started_at, ended_at, ended_by from study_waves where study_id = $1 order by wave',
      [id],
    );
    expect(rows).toMatchObject([
      { wave: 1, ended_at: new Date('2026-05-11T00:00:00Z'), ended_by: 'date' },
      { wave: 2, started_at: new Date('2026-05-11T00:00:00Z'), ended_at: null },
    ]);
  });

  test('that was changed after the first answer makes an end that is early', async () => {
    const { id, answer } = await fielded({ cadence: 'monthly' });
    await answer('new');
    await updateStudy(owner, id, { cadence: 'weekly' }, null);
    services.setNow('2026-05-11T00:00:00Z');
    await startDueWaves(services);
    const { rows } = await database.ownerPool.query(
      'select ended_by from study_waves where study_id = $1 and wave = 1',
      [id],
    );
    expect(rows).toEqual([{ ended_by: 'early' }]);
  });

  test('waits for nobody who was away: one wave is started, not those that were missed', async () => {
    const { state } = await fielded({ cadence: 'monthly' });
    services.setNow('2026-08-20T00:00:00Z');
    await startDueWaves(services);
    await startDueWaves(services);
    expect(await state()).toMatchObject({ wave: 2 });
    services.setNow('2026-09-03T23:59:00Z');
    await startDueWaves(services);
    expect(await state()).toMatchObject({ wave: 2 });
    services.setNow('2026-09-04T00:00:00Z');
    await startDueWaves(services);
    expect(await state()).toMatchObject({ wave: 3 });
  });

  test('asks nobody again once a person paused or closed the study, or its last day is over', async () => {
    const paused = await fielded({ cadence: 'weekly' });
    await pauseStudy(owner, paused.id);
    const closed = await fielded({ cadence: 'weekly' });
    await closeStudy(owner, closed.id);
    const ended = await fielded({ cadence: 'weekly', closesOn: '2026-05-08' });
    services.setNow('2026-05-12T00:00:00Z');
    await startDueWaves(services);
    expect(await paused.state()).toMatchObject({ state: 'paused', wave: 1 });
    expect(await closed.state()).toMatchObject({ state: 'closed', wave: 1 });
    expect(await ended.state()).toMatchObject({ state: 'closed', closedBy: 'date', wave: 1 });
  });
});
