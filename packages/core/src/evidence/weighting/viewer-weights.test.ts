import { type CohortSize, reportQuery } from '@plumbline/contracts';
import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flagInterview } from '../../interview/index.ts';
import type { Context } from '../../shared/context.ts';
import { keyResult, summarised } from '../asked.fixture.ts';
import { linkEvidence } from '../link-evidence.ts';
import { listEvidence } from '../list-evidence.ts';
import { listReadings } from '../list-readings.ts';
import { getReport } from '../report/get-report.ts';
import { come, type Person, plans, sized } from './weighted.fixture.ts';

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

type Asked = Person & { flagged: boolean };
const mostly = <T>(...weighted: [number, T][]) =>
  fc.oneof(...weighted.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
const person: fc.Arbitrary<Asked> = fc.record({
  plan: mostly([10, 'free'], [8, 'team'], [1, 'firm']),
  size: mostly([10, 'small'], [9, 'large']),
  there: mostly<'yes' | 'no' | undefined>([10, 'yes'], [8, 'no'], [1, undefined]),
  flagged: mostly([9, false], [1, true]),
});
const bySize: CohortSize[] = [
  { attribute: 'size', value: 'small', size: 500 },
  { attribute: 'size', value: 'large', size: 500 },
];
const byPlan = plans({ free: 600, team: 300, firm: 100 });
const twoPlans = plans({ free: 700, team: 300 });

const queries = [
  {},
  { includeFlagged: 'true' },
  { includeFlagged: 'false' },
  { compare: 'plan' },
  { compare: 'size' },
  { 'where[plan]': 'free' },
  { 'where[size]': 'large', compare: 'plan' },
].map((query) => reportQuery.parse(query));

const small = (n: number) => n > 0 && n < 5;

test('no weighted number tells a viewer of a group of one to four, in a card, its history or any report', async () => {
  const seen = { shown: 0, hidden: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 8, maxLength: 50, size: 'max' }),
      fc.constantFrom<CohortSize[]>(bySize, byPlan, twoPlans, [...twoPlans, ...bySize]),
      fc.boolean(),
      async (people, sizes, excludeFlagged) => {
        const target = await keyResult(ctx);
        const study = await sized(ctx, sizes, { excludeFlagged });
        const [questionId = ''] = study.questions.map(({ id }) => id);
        const spec = { questionId, statistic: 'share' as const };
        const link = await linkEvidence(ctx, target, { kind: 'experience', studyId: study.id, spec });
        const ids = await come(
          ctx,
          study,
          people.map(({ flagged: _, ...one }) => ({ ...one, ease: 3 })),
        );
        for (const [at, { flagged }] of people.entries())
          if (flagged) await flagInterview(ctx, ids[at] ?? '', { reason: 'Answered at once.' });
        services.setNow(new Date(services.clock.now().getTime() + 6_000).toISOString());
        await summarised(ctx, study);

        const names = [...new Set(sizes.map(({ attribute }) => attribute))] as ('plan' | 'size')[];
        const everyone = people.filter(({ there }) => there !== undefined);
        const usual = everyone.filter(({ flagged }) => !excludeFlagged || !flagged);
        const smallest = (of: readonly Asked[]) => {
          const keys = of.map((one) => JSON.stringify(names.map((name) => one[name])));
          return Math.min(...keys.map((key) => keys.filter((other) => other === key).length));
        };
        for (const query of queries) {
          const report = await getReport(viewer, study.id, query);
          const [card] = report.questions;
          if (card?.weighting) {
            expect(Object.keys(query).some((key) => key.startsWith('where'))).toBe(false);
            expect(query.includeFlagged ?? String(!excludeFlagged)).toBe(String(!excludeFlagged));
            expect(small(smallest(usual))).toBe(false);
          } else expect(JSON.stringify(card)).not.toMatch(/Effective n|worth only|were kept within/);
        }
        const [card] = (await listEvidence(viewer, target)).items;
        const history = (await listReadings(viewer, link.id, { limit: 50 })).items;
        const newest = (await listEvidence(ctx, target)).items[0]?.reading;
        if (newest?.weighting) seen[small(smallest(usual)) ? 'hidden' : 'shown'] += 1;
        for (const reading of [card?.reading, ...history]) {
          if (!reading) throw new Error('no reading');
          if (reading.weighting === null) {
            expect(JSON.stringify(reading)).not.toMatch(/Effective n|weighted \d/);
            continue;
          }
          expect(reading.flagged).toBeNull();
          const of = reading.n === usual.length ? usual : everyone;
          expect(small(smallest(of))).toBe(false);
        }
        if (newest?.weighting && small(smallest(usual)))
          expect(card?.reading).toMatchObject({ n: 0, estimate: null, weighting: null, facts: [] });
      },
    ),
    { numRuns: 12, seed: 4, endOnFailure: true },
  );
  expect(seen.shown).toBeGreaterThan(1);
  expect(seen.hidden).toBeGreaterThan(1);
}, 120_000);
