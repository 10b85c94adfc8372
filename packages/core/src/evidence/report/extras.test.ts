import { reportQuery } from '@plumbline/contracts';
import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flagInterview } from '../../interview/index.ts';
import type { Context } from '../../shared/context.ts';
import { keyResult, summarised } from '../asked.fixture.ts';
import { linkEvidence } from '../link-evidence.ts';
import { listEvidence } from '../list-evidence.ts';
import { come, mixed, type Person, sized } from '../weighting/weighted.fixture.ts';
import { getReport } from './get-report.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
let viewer: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
  if (ctx.actor.kind !== 'member') throw new Error('nobody');
  viewer = memberOf(services, ctx.actor.workspaceId, 'viewer');
});
afterAll(() => database.close());

async function held(people: readonly Person[], flag = 0) {
  const target = await keyResult(ctx, { kind: 'experience', unit: 'percent', baseline: 10, target: 55 });
  const study = await sized(ctx, []);
  const [questionId = ''] = study.questions.map(({ id }) => id);
  const spec = { questionId, statistic: 'share' as const };
  await linkEvidence(ctx, target, { kind: 'experience', studyId: study.id, spec });
  const ids = await come(ctx, study, people);
  for (const id of ids.slice(0, flag)) await flagInterview(ctx, id, { reason: 'Answered at once.' });
  services.setNow(new Date(services.clock.now().getTime() + 6_000).toISOString());
  await summarised(ctx, study);
  const first = async (reader: Context, query: Record<string, string> = {}) =>
    (await getReport(reader, study.id, reportQuery.parse(query))).questions[0];
  return { first, reading: (await listEvidence(ctx, target)).items[0]?.reading };
}

const yes: Person = { plan: 'free', there: 'yes', ease: 4 };
const no: Person = { plan: 'free', there: 'no', ease: 4 };
const plain = (words: readonly string[] = []) => words.join(' ').replace(/\s/g, ' ');

test('early answerers who differ are told of on the card and on the report, alike ones are not', async () => {
  const { first, reading } = await held([...mixed([12, no], [3, yes]), ...mixed([3, no], [12, yes])]);
  const said = 'in the first half, 80 % in the second.';
  expect(plain(reading?.cautions)).toContain(said);
  expect(plain((await first(ctx))?.notes)).toContain(`Early answerers differ: “Yes” 20 % ${said}`);
  expect(plain((await first(viewer))?.notes)).toContain(said);
  const even = await held(mixed([15, no], [15, yes]));
  expect(plain(even.reading?.cautions)).not.toContain('Early');
  expect((await even.first(ctx))?.notes).toEqual([]);
});

test('the finding with flagged interviews the other way round is on the card and on the report, not for viewers', async () => {
  const { first, reading } = await held([...mixed([6, no]), ...mixed([24, yes], [6, no])], 6);
  expect(reading?.flagged).toMatchObject({ interviews: 6, counted: true, other: { n: 30, estimate: 0.8 } });
  expect(plain((await first(ctx))?.notes)).toContain(
    '6 answers in flagged interviews counted. Without them, n 30: “Yes”: 24 of 30, 80 %',
  );
  expect(plain((await first(ctx, { includeFlagged: 'false' }))?.notes)).toContain(
    'left out. With them, n 36: “Yes”: 24 of 36',
  );
  expect(plain((await first(viewer))?.notes)).not.toContain('flagged');
  const few = await held(mixed([8, yes]), 6);
  expect((await few.first(ctx))?.notes).toEqual([
    '6 answers in flagged interviews counted. Without them, n 2: too few to split.',
  ]);
});

test('a card says how many more answers would settle it, a comparison how many would tell the two apart', async () => {
  const team = (one: Person): Person => ({ ...one, plan: 'team' });
  const { first, reading } = await held(mixed([12, yes], [18, no], [16, team(yes)], [14, team(no)]));
  expect(reading?.moreNeeded).toMatch(/^About \d+ more answers like these would settle it\.$/);
  const comparison = (await first(ctx, { compare: 'plan' }))?.comparison;
  expect(comparison?.p).toBeGreaterThan(0.05);
  expect(comparison?.q?.among).toBe(2);
  expect(comparison?.moreNeeded).toMatch(/^About \d+ more answers like these would settle it\.$/);
  const alike = await held(mixed([10, yes], [10, no], [10, team(yes)], [10, team(no)]));
  expect((await alike.first(ctx, { compare: 'plan' }))?.comparison?.moreNeeded).toBe(
    'More than ten times as many answers would be needed to settle it.',
  );
});
