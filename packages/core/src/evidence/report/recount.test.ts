import { type Report, type ReportQuery, reportFile, reportQuery } from '@plumbline/contracts';
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
import { exportStudy } from '../export/export-study.ts';
import { verifyReport } from '../export/verify-report.ts';
import { histories, lived, type Person, questions, type Said } from '../history.fixture.ts';
import { getReport } from './get-report.ts';

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

test('a report equals a recount of what happened, whatever came when and whoever looked', async () => {
  await fc.assert(
    fc.asyncProperty(
      histories({ minLength: 3, maxLength: 14 }),
      fc.boolean(),
      async (steps, excludeFlagged) => {
        const { id, people, wave } = await lived({ ctx, services, workspaceId }, steps, { excludeFlagged });
        for (const query of queries(wave)) {
          const report = await getReport(ctx, id, query);
          expect(digest(report)).toEqual(recount(people, query, { wave, excludeFlagged }));
        }
        const file: unknown = JSON.parse(JSON.stringify(await exportStudy(ctx, id)));
        expect(verifyReport(reportFile.parse(file)).faults).toEqual([]);
      },
    ),
    { numRuns: 8, seed: 20, endOnFailure: true },
  );
}, 120_000);

function queries(wave: number): ReportQuery[] {
  const flags: Record<string, string>[] = [{}, { includeFlagged: 'true' }, { includeFlagged: 'false' }];
  const asked = flags.flatMap((flag) => [
    flag,
    { ...flag, wave: '1' },
    { ...flag, 'where[plan]': 'free' },
    { ...flag, compare: 'plan', wave: String(wave) },
    { ...flag, 'where[plan]': 'team', compare: 'plan' },
  ]);
  return asked.map((query) => reportQuery.parse(query));
}

/** The recount: nothing of the product's, only what the test remembers. */
function recount(
  people: readonly Person[],
  query: ReportQuery,
  usual: { wave: number; excludeFlagged: boolean },
) {
  const withFlagged = query.includeFlagged ? query.includeFlagged === 'true' : !usual.excludeFlagged;
  const counted = people.filter(
    (one) =>
      one.wave === (query.wave ?? usual.wave) &&
      (withFlagged || !one.flagged) &&
      (query['where[plan]'] === undefined || one.plan === query['where[plan]']),
  );
  const tell = (of: readonly Person[]) =>
    questions.map((_, at) =>
      tally(
        of.map(({ final }) => final[at]),
        at,
      ),
    );
  const plans = query.compare === undefined ? [] : ['free', 'team'];
  return {
    n: counted.filter(({ final }) => final.some((one) => one && 'value' in one)).length,
    questions: tell(counted),
    groups: plans
      .map((plan) => ({ plan, questions: tell(counted.filter((one) => one.plan === plan)) }))
      .filter((group) => group.questions.some(({ asked }) => asked > 0)),
  };
}

const items = ['a', 'b', 'c'];
/** Open answers have no cells before they are themed; a ranking counts in its first choice. */
const keys = [['yes', 'no', 'unsure'], ['1', '2', '3', '4', '5'], items, items, items, []];

function tally(given: readonly (Said | undefined)[], at: number) {
  const asked = given.filter((one) => one !== undefined);
  const values = asked.flatMap((one) => ('value' in one ? [one.value] : []));
  const skipped = (reason: string) => asked.filter((one) => 'skip' in one && one.skip === reason).length;
  const numbers = at === 1 ? values.map(({ value }) => Number(value)) : [];
  const orders = at === 4 ? values.map(({ order }) => listOf(order)) : [];
  const chosen = (key: string) => values.filter((one) => keysIn(one).includes(key)).length;
  return {
    asked: asked.length,
    n: values.length,
    bases: [asked.length - skipped('not_applicable'), skipped('skipped'), skipped('prefer_not_to_say')],
    cells: Object.fromEntries((keys[at] ?? []).map((key) => [key, chosen(key)])),
    mean: meanOf(numbers),
    ranks: at === 4 ? items.map((item) => meanOf(orders.map((order) => rankOf(item, order)))) : null,
  };
}

function keysIn({ value, optionId, optionIds, order }: Record<string, unknown>): string[] {
  if (optionIds !== undefined) return listOf(optionIds);
  if (order !== undefined) return listOf(order).slice(0, 1);
  return [String(optionId ?? value)];
}

function listOf(given: unknown): string[] {
  return Array.isArray(given) ? given.map(String) : [];
}

/** Items that were left out share the mean of the places left. */
function rankOf(item: string, order: readonly string[]): number {
  const named = order.indexOf(item) + 1;
  if (named > 0) return named;
  const left = items.map((_, place) => place + 1).slice(order.length);
  return left.reduce((sum, place) => sum + place, 0) / left.length;
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : nine(numbers.reduce((sum, one) => sum + one, 0) / numbers.length);
}

/** The same of a report. */
function digest({ n, questions: cards }: Report) {
  const tell = (card: Pick<Report['questions'][number], 'n' | 'bases' | 'distribution'>) => ({
    asked: card.bases.shown + card.bases.notApplicable,
    n: card.n,
    bases: [card.bases.shown, card.bases.skipped, card.bases.preferNotToSay],
    cells: Object.fromEntries(card.distribution.cells.map(({ key, count }) => [key, count])),
    mean: card.distribution.type === 'scale' ? nine(card.distribution.mean.estimate) : null,
    ranks: card.distribution.type === 'ranking' ? items.map((item) => rankIn(card.distribution, item)) : null,
  });
  const plans = [...new Set(cards.flatMap(({ groups }) => groups.map(({ value }) => value)))].sort();
  return {
    n,
    questions: cards.map(tell),
    groups: plans.map((plan) => ({
      plan,
      questions: cards.map(({ groups }) => {
        const group = groups.find(({ value }) => value === plan);
        if (!group) throw new Error(`no group ${plan}`);
        return tell(group);
      }),
    })),
  };
}

function rankIn(distribution: Report['questions'][number]['distribution'], item: string): number | null {
  if (distribution.type !== 'ranking') return null;
  return nine(distribution.items.find(({ key }) => key === item)?.meanRank.estimate ?? null);
}

function nine(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(9));
}
