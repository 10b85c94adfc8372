import { randomUUID } from 'node:crypto';
import { consentVersion, reportFile } from '@plumbline/contracts';
import { wilson, wilsonKnownList } from '@plumbline/stats';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveConsent, startInterview, submitAnswer } from '../../interview/index.ts';
import { type Context, contextOf } from '../../shared/context.ts';
import {
  createLinks,
  createStudy,
  inviteFromRows,
  listLinks,
  publishStudy,
  revokeLink,
} from '../../study/index.ts';
import { keyResult, summarised } from '../asked.fixture.ts';
import { exportStudy } from '../export/export-study.ts';
import { verifyReport } from '../export/verify-report.ts';
import { linkEvidence } from '../link-evidence.ts';
import { listEvidence } from '../list-evidence.ts';
import { getReport } from '../report/get-report.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
});
afterAll(() => database.close());

/** A study whose people were invited by name, from two plans by turns. */
async function invited(
  people: number,
  given: { targetN?: number; cohortSizes?: { attribute: string; value: string; size: number }[] } = {},
) {
  const target = await keyResult(ctx, { kind: 'experience', unit: 'percent', baseline: 10, target: 50 });
  const questions = [{ type: 'yes_no' as const, text: 'Did you get there?', config: {} }];
  const { id } = await createStudy(ctx, { title: 'By name', questions, ...given });
  const study = await publishStudy(ctx, id);
  const data = ['plan', ...Array.from({ length: people }, (_, at) => (at % 2 === 0 ? 'free' : 'team'))].join(
    '\n',
  );
  const map = { plan: { attribute: 'plan' } };
  await inviteFromRows(ctx, id, { format: 'csv', data, map });
  const [questionId = ''] = study.questions.map((question) => question.id);
  const shared = { studyId: id, kind: 'experience' as const };
  const cohort = { attribute: 'plan', values: ['free'] };
  await linkEvidence(ctx, target, { ...shared, spec: { questionId, statistic: 'share' } });
  await linkEvidence(ctx, target, { ...shared, spec: { questionId, statistic: 'share', cohort } });
  const links = (await listLinks(ctx, id, { limit: 200 })).items;
  return { study, target, questionId, tokens: links.map(({ url }) => url.split('/').at(-1) ?? '') };
}

async function answer(token: string, questionId: string, value: 'yes' | 'no') {
  const started = await startInterview(contextOf(services, { kind: 'anonymous' }), token, {
    nonce: randomUUID(),
  });
  const workspaceId = ctx.actor.kind === 'member' ? ctx.actor.workspaceId : '';
  const respondent = contextOf(services, {
    kind: 'respondent',
    workspaceId,
    interviewId: started.interviewId,
  });
  await giveConsent(respondent, { accepted: true, version: consentVersion, quote: true });
  await submitAnswer(respondent, { submissionId: randomUUID(), questionId, value: { value } });
}

async function answers(
  { study, target, questionId, tokens }: Awaited<ReturnType<typeof invited>>,
  count: number,
) {
  for (const [at, token] of tokens.slice(0, count).entries())
    await answer(token, questionId, at % 4 < 3 ? 'yes' : 'no');
  services.setNow(new Date(services.clock.now().getTime() + 6_000).toISOString());
  await summarised(ctx, study);
  const cards = (await listEvidence(ctx, target)).items;
  const of = (isAll: boolean) => cards.find(({ spec }) => (spec.cohort === null) === isAll)?.reading;
  const report = await getReport(ctx, study.id);
  return { all: of(true), free: of(false), report, cell: report.questions[0]?.distribution.cells[0] };
}

test('of a list, the closed interval is about those not heard, in the card, the report and the verified file', async () => {
  const study = await invited(20, { targetN: 16 });
  const { all, free, report, cell } = await answers(study, 16);
  const limits = wilsonKnownList(12, 16, 20);
  const crowd = wilson(12, 16);
  expect(Number(limits.upper) - Number(limits.lower)).toBeLessThan(Number(crowd.upper) - Number(crowd.lower));
  expect(all).toMatchObject({
    regime: 'closed',
    n: 16,
    lower: limits.lower,
    upper: limits.upper,
    verdict: 'met',
  });
  // Of a crowd the lower limit would have been 50.5 %, of the list it is higher.
  expect(all?.facts).toContain('16 of a list of 20 people, whose rest the interval is about');
  expect(
    free?.facts.some((fact) => fact.endsWith('of a list of 10 people, whose rest the interval is about')),
  ).toBe(true);
  expect(report.listed).toBe(20);
  expect(cell).toMatchObject({ lower: limits.lower, upper: limits.upper });
  const file = reportFile.parse(JSON.parse(JSON.stringify(await exportStudy(ctx, study.study.id))));
  expect(file.listed).toBe(20);
  expect(verifyReport(file).faults).toEqual([]);
  expect(verifyReport({ ...file, listed: 40 }).faults.some((fact) => fact.includes('/lower'))).toBe(true);
});

test('with everybody on the list heard nothing is left to guess, live too', async () => {
  const { all, cell } = await answers(await invited(12), 12);
  expect(all).toMatchObject({ regime: 'live', n: 12, estimate: 0.75, lower: 0.75, upper: 0.75 });
  expect(cell).toMatchObject({ share: 0.75, lower: 0.75, upper: 0.75 });
});

test('an open link, which anybody may answer, makes it a crowd; taken back unused, it is a list again', async () => {
  const study = await invited(20, { targetN: 16 });
  const { items } = await createLinks(ctx, study.study.id, { attributes: { plan: 'free' } });
  const { all, report } = await answers(study, 16);
  const crowd = wilson(12, 16);
  expect(all).toMatchObject({ lower: crowd.lower, upper: crowd.upper });
  expect(all?.facts.join()).not.toContain('list');
  expect(report.listed).toBeNull();

  for (const { id } of items) await revokeLink(ctx, id);
  const again = await getReport(ctx, study.study.id);
  const limits = wilsonKnownList(12, 16, 20);
  expect(again.listed).toBe(20);
  expect(again.questions[0]?.distribution.cells[0]).toMatchObject({
    lower: limits.lower,
    upper: limits.upper,
  });
});

test('known sizes go before the list: the interval is not drawn in twice', async () => {
  const cohortSizes = ['free', 'team'].map((value) => ({ attribute: 'plan', value, size: 10 }));
  const { all } = await answers(await invited(20, { targetN: 16, cohortSizes }), 16);
  const crowd = wilson(12, 16);
  expect(all?.weighting?.effectiveN).toBeCloseTo(16, 6);
  expect(all?.lower).toBeCloseTo(Number(crowd.lower), 6);
  expect(all?.facts.join()).not.toContain('list');
});
