import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../shared/context.ts';
import { createLinks, publishStudy } from '../../study/index.ts';
import { keyResult, questionOf, sixTypes } from '../asked.fixture.ts';
import { linkEvidence } from '../link-evidence.ts';
import { listEvidence } from '../list-evidence.ts';
import { summariseQuestion } from '../summarise-question.ts';
import { draftStudy } from './draft-study.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
});
afterAll(() => database.close());

test('a draft says why each question is asked, is linked as evidence, and can be published as it is', async () => {
  const keyResultId = await keyResult(ctx);
  const study = await draftStudy(ctx, keyResultId);
  expect(study).toMatchObject({ state: 'draft', keyResultId, targetN: 50, cohort: null });
  expect(study.decisionRule).toContain('the target of 65 %');
  expect(study.questions.length).toBeGreaterThanOrEqual(5);
  for (const { whyWeAsk } of study.questions) expect(whyWeAsk.length).toBeGreaterThan(20);
  const probed = study.questions.find(({ type }) => type === 'open_ended');
  expect(probed?.config).toMatchObject({ maxProbes: 1, standardProbes: [expect.any(String)] });
  const cards = (await listEvidence(ctx, keyResultId)).items;
  expect(cards.map(({ kind, reading }) => [kind, reading])).toEqual([
    ['reasons', null],
    ['reasons', null],
  ]);
  expect(cards.every(({ decisionRule }) => decisionRule === study.decisionRule)).toBe(true);
  expect(await publishStudy(ctx, study.id)).toMatchObject({ state: 'live' });
});

test('an experience key result is measured on the scale of its target', async () => {
  const draft = async (title: string, unit: 'percent' | 'score', target: number) => {
    const id = await keyResult(ctx, { title, unit, target, baseline: 1, kind: 'experience' });
    const study = await draftStudy(ctx, id);
    const scored = study.questions[0];
    expect((await listEvidence(ctx, id)).items.map(({ kind }) => kind).sort()).toEqual([
      'experience',
      'reasons',
      'reasons',
    ]);
    return { text: scored?.text, config: scored?.config };
  };
  expect(await draft('Ease of inviting, mean of 1 to 7', 'score', 5.8)).toMatchObject({
    text: expect.stringContaining('“Ease of inviting”'),
    config: { min: 1, max: 7 },
  });
  expect(await draft('Admins very disappointed without us', 'percent', 40)).toMatchObject({
    config: { options: [{ id: 'very' }, { id: 'somewhat' }, { id: 'not' }] },
  });
  expect(await draft('Net promoter score of admins', 'score', 30)).toMatchObject({
    config: { preset: 'nps' },
  });
});

test('the cohort below the line is the one that earlier evidence named', async () => {
  const keyResultId = await keyResult(ctx);
  const before = await sixTypes(ctx, keyResultId);
  const cohort = { attribute: 'first_project', values: ['no'] };
  const spec = { questionId: questionOf(before, 'open_ended'), cohort };
  await linkEvidence(ctx, keyResultId, { kind: 'reasons', studyId: before.id, spec });
  const study = await draftStudy(ctx, keyResultId);
  expect(study.cohort).toEqual(cohort);
  await publishStudy(ctx, study.id);
  const { items } = await createLinks(ctx, study.id, {});
  expect(items[0]?.attributes).toEqual({ first_project: 'no' });
  await summariseQuestion(ctx, { questionId: study.questions[1]?.id ?? '' });
  const card = (await listEvidence(ctx, keyResultId)).items.find(
    (one) => one.questionId === study.questions[1]?.id,
  );
  expect(card?.reading?.sentence).toBe('Nobody known to have first_project = no has answered yet.');
});

test('a title as long as they may be, with any characters, still makes a draft', async () => {
  const title = '🙂“x”\n'.repeat(60).slice(0, 300).toWellFormed();
  const study = await draftStudy(ctx, await keyResult(ctx, { title, direction: 'decrease' }));
  expect(study.questions.length).toBeGreaterThanOrEqual(5);
});

test('a key result of another workspace cannot be drafted for', async () => {
  const keyResultId = await keyResult(ctx);
  const stranger = await testMember(services);
  await expect(draftStudy(stranger, keyResultId)).rejects.toMatchObject({ code: 'not_found' });
});
