import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateKeyResult } from '../../okr/index.ts';
import type { Context } from '../../shared/context.ts';
import { publishStudy, updateStudy } from '../../study/index.ts';
import { answered, keyResult, type Line, questionOf, sixTypes, summarised } from '../asked.fixture.ts';
import { type LinkInput, linkEvidence } from '../link-evidence.ts';
import { listEvidence } from '../list-evidence.ts';
import { topUp } from './top-up.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
});
afterAll(() => database.close());

const cohort = { attribute: 'cohort', values: ['new'] };
const line: Line = { yesNo: 'yes', single: 'Where to start', scale: 4, cohort: 'new' };

async function linked(
  link: (study: Awaited<ReturnType<typeof sixTypes>>) => Pick<LinkInput, 'kind'> & { spec: object },
) {
  const keyResultId = await keyResult(ctx);
  const study = await sixTypes(ctx, keyResultId);
  const input = { studyId: study.id, decisionRule: 'Keep it if it holds.', ...link(study) };
  const { id } = await linkEvidence(ctx, keyResultId, input as LinkInput);
  await answered(
    ctx,
    study,
    Array.from({ length: 12 }, () => line),
  );
  await summarised(ctx, study);
  const reading = async () =>
    (await listEvidence(ctx, keyResultId)).items.find((card) => card.id === id)?.reading;
  return { keyResultId, study, id, reading };
}

const reach = (study: Awaited<ReturnType<typeof sixTypes>>) => ({
  kind: 'reach' as const,
  spec: { questionId: questionOf(study, 'single_choice'), baseline: 0.44, target: 0.65, cohort },
});

test('a reading goes stale when the key result counts other people, or its metric is defined anew; not by answers', async () => {
  const { keyResultId, study, reading } = await linked(reach);
  expect(await reading()).toMatchObject({ n: 12, stale: false });
  await updateKeyResult(ctx, keyResultId, { population: 'accounts older than a month' });
  const other = await reading();
  expect(other?.stale).toBe(true);
  expect(other?.cautions).toContain('Stale: the key result counts other people now.');
  // More answers to the same study do not make it about those people.
  services.setNow(new Date(services.clock.now().getTime() + 6_000).toISOString());
  await answered(ctx, study, [line]);
  await summarised(ctx, study);
  expect(await reading()).toMatchObject({ n: 13, stale: true });
  await updateKeyResult(ctx, keyResultId, { population: 'new accounts' });
  expect((await reading())?.stale).toBe(false);

  await database.ownerPool.query(
    `update metrics set definition = 'finished, not begun'
     where id = (select metric_id from key_results where id = $1)`,
    [keyResultId],
  );
  expect((await reading())?.cautions).toContain(
    'Stale: the key result’s metric has been changed or defined anew since.',
  );
});

test('it goes stale by age and by another wording, too, and an empty one never does', async () => {
  const { study, reading } = await linked(reach);
  const { questions } = study;
  const reworded = questions.map((question) => ({ ...question, text: `${question.text} Please say` }));
  await updateStudy(ctx, study.id, { questions: reworded }, null);
  await publishStudy(ctx, study.id);
  expect((await reading())?.cautions).toContain('Stale: the question has been worded anew since.');
  const keyResultId = await keyResult(ctx);
  const empty = await sixTypes(ctx, keyResultId);
  await linkEvidence(ctx, keyResultId, { studyId: empty.id, ...reach(empty) } as LinkInput);
  await updateKeyResult(ctx, keyResultId, { population: 'somebody else' });
  expect((await listEvidence(ctx, keyResultId)).items[0]?.reading).toMatchObject({ n: 0, stale: false });
});

test('a top-up is a draft of three questions: its own as it reads today, people’s own words, and what else is missing', async () => {
  const { keyResultId, study, id } = await linked(reach);
  const draft = await topUp(ctx, id);
  expect(draft).toMatchObject({
    state: 'draft',
    keyResultId,
    cohort,
    targetN: 20,
    decisionRule: 'Keep it if it holds.',
  });
  expect(draft.title).toBe(`Top-up: ${study.title}`);
  const [own, ...others] = draft.questions;
  const before = study.questions.find(({ type }) => type === 'single_choice');
  expect(own).toMatchObject({ text: before?.text, config: before?.config });
  expect(others.map(({ type }) => type)).toEqual(['open_ended', 'yes_no']);
  const cards = (await listEvidence(ctx, keyResultId)).items.filter((card) => card.studyId === draft.id);
  expect(cards.map(({ kind }) => kind).sort()).toEqual(['reach', 'reasons']);
  expect(cards.find(({ kind }) => kind === 'reach')?.spec).toMatchObject({
    questionId: own?.id,
    cohort,
    baseline: 0.44,
    target: 0.65,
  });
  expect(await publishStudy(ctx, draft.id)).toMatchObject({ state: 'live' });
});

test('every kind of evidence can be topped up, with its claim, and published as it is', async () => {
  const kinds: Parameters<typeof linked>[0][] = [
    (study) => ({
      kind: 'experience',
      spec: { questionId: questionOf(study, 'yes_no'), statistic: 'share' },
    }),
    (study) => ({ kind: 'reasons', spec: { questionId: questionOf(study, 'open_ended') } }),
    (study) => ({
      kind: 'objection',
      spec: { questionId: questionOf(study, 'single_choice'), tag: 'mismatch', line: 0.2 },
    }),
    (study) => ({
      kind: 'contrast',
      spec: {
        behaviour: { questionId: questionOf(study, 'yes_no'), optionIds: ['yes'] },
        outcome: { attribute: 'cohort', yes: 'kept', no: 'lost' },
        design: 'whole_cohort',
        claim: { comparator: 'above_one' },
      },
    }),
    () => ({
      kind: 'contrast',
      spec: {
        behaviour: { attribute: 'cohort', values: ['new'] },
        outcome: { attribute: 'outcome', yes: 'kept', no: 'lost' },
        design: 'whole_cohort',
        claim: { comparator: 'above_one' },
      },
    }),
  ];
  for (const kind of kinds) {
    const { keyResultId, id, study } = await linked(kind);
    const draft = await topUp(ctx, id);
    expect(draft.questions).toHaveLength(3);
    expect(new Set(draft.questions.map(({ type }) => type)).size).toBe(3);
    const { items } = await listEvidence(ctx, keyResultId);
    const before = items.find((card) => card.id === id);
    const again = items.filter((card) => card.studyId === draft.id && card.kind === before?.kind);
    expect(again.some(({ decisionRule }) => decisionRule === before?.decisionRule)).toBe(true);
    expect(study.id).not.toBe(draft.id);
    expect(await publishStudy(ctx, draft.id)).toMatchObject({ state: 'live' });
  }
});

test('a target that has moved since is the one that the top-up is held against', async () => {
  const { keyResultId, id } = await linked(reach);
  await updateKeyResult(ctx, keyResultId, { target: 58 });
  const draft = await topUp(ctx, id);
  const card = (await listEvidence(ctx, keyResultId)).items.find(
    (one) => one.studyId === draft.id && one.kind === 'reach',
  );
  expect(card?.spec).toMatchObject({ target: 0.58 });
});

test('a viewer drafts none, nor does another workspace', async () => {
  const { id } = await linked(reach);
  const workspaceId = ctx.actor.kind === 'member' ? ctx.actor.workspaceId : '';
  await expect(topUp(memberOf(services, workspaceId, 'viewer'), id)).rejects.toMatchObject({
    code: 'not_allowed',
  });
  await expect(topUp(await testMember(services), id)).rejects.toMatchObject({ code: 'not_found' });
});
