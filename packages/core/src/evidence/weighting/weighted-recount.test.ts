import { reportFile } from '@plumbline/contracts';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../shared/context.ts';
import { updateStudy } from '../../study/index.ts';
import { keyResult } from '../asked.fixture.ts';
import { exportStudy } from '../export/export-study.ts';
import { verifyReport } from '../export/verify-report.ts';
import { histories, lived, type Person } from '../history.fixture.ts';
import { linkEvidence } from '../link-evidence.ts';
import { listEvidence } from '../list-evidence.ts';
import { getReport } from '../report/get-report.ts';
import { plans } from './weighted.fixture.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
let workspaceId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
  if (ctx.actor.kind === 'member') workspaceId = ctx.actor.workspaceId;
});
afterAll(() => database.close());

test('whatever came when, the card, the report and the file give each group its known size', async () => {
  let weighted = 0;
  await fc.assert(
    fc.asyncProperty(
      histories({ minLength: 10, maxLength: 22 }),
      fc.boolean(),
      fc.integer({ min: 30, max: 70 }),
      async (steps, excludeFlagged, free) => {
        const target = await keyResult(ctx);
        const prepare = async ({ id, questionIds }: { id: string; questionIds: string[] }) => {
          await updateStudy(ctx, id, { cohortSizes: plans({ free, team: 100 - free }) }, null);
          const [questionId = ''] = questionIds;
          const spec = { questionId, statistic: 'share' as const };
          await linkEvidence(ctx, target, { kind: 'experience', studyId: id, spec });
        };
        const world = { ctx, services, workspaceId };
        const { id, people, wave } = await lived(world, steps, { excludeFlagged, prepare });
        const expected = shareOfYes(people, { wave, excludeFlagged, free });
        const [card] = (await getReport(ctx, id)).questions;
        const reading = (await listEvidence(ctx, target)).items[0]?.reading;
        if (expected === null) {
          expect([card?.weighting, reading?.weighting]).toEqual([null, null]);
        } else if (expected !== 'trimmed') {
          weighted += 1;
          expect(card?.weighting?.cells.find(({ key }) => key === 'yes')?.share).toBeCloseTo(expected, 9);
          expect(reading?.estimate).toBeCloseTo(expected, 9);
        }
        const file = reportFile.parse(JSON.parse(JSON.stringify(await exportStudy(ctx, id))));
        expect(verifyReport(file).faults).toEqual([]);
      },
    ),
    { numRuns: 6, seed: 13, endOnFailure: true },
  );
  expect(weighted).toBeGreaterThan(2);
}, 120_000);

/** Worked out from what the test remembers; null where there is nothing to weight. */
function shareOfYes(
  people: readonly Person[],
  of: { wave: number; excludeFlagged: boolean; free: number },
): number | 'trimmed' | null {
  const answered = people.filter(
    ({ wave, flagged, final: [first] }) =>
      wave === of.wave && !(of.excludeFlagged && flagged) && first !== undefined && 'value' in first,
  );
  const shareIn = (plan: string) => {
    const own = answered.filter((one) => one.plan === plan);
    const yes = own.filter(({ final: [first] }) => first && 'value' in first && first.value.value === 'yes');
    return own.length === 0 ? null : yes.length / own.length;
  };
  const [free, team] = [shareIn('free'), shareIn('team')];
  if (answered.length < 5 || free === null || team === null) return null;
  const free100 = of.free / 100;
  const asked = answered.filter(({ plan }) => plan === 'free').length / answered.length;
  const each = [free100 / asked, (1 - free100) / (1 - asked)];
  return each.some((one) => one < 0.2 || one > 5) ? 'trimmed' : free100 * free + (1 - free100) * team;
}
