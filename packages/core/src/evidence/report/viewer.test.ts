import { type QuestionInput, type ReportQuestion, reportQuery } from '@plumbline/contracts';
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
import { createStudy, importAnswers, publishStudy } from '../../study/index.ts';
import { summariseQuestion } from '../summarise-question.ts';
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

type Person = { plan?: string; size?: string; there: string | undefined; flagged: boolean };

const person: fc.Arbitrary<Person> = fc.record(
  {
    plan: fc.constantFrom('free', 'free', 'free', 'team', 'firm'),
    size: fc.constantFrom('small', 'small', 'large'),
    there: fc.constantFrom('yes', 'no', 'yes', undefined),
    flagged: fc.integer({ min: 0, max: 6 }).map((draw) => draw === 0),
  },
  { requiredKeys: ['there', 'flagged'] },
);
const questions: QuestionInput[] = [
  { type: 'yes_no', text: 'Did you?', config: {} },
  { type: 'open_ended', text: 'Why?', config: {} },
];

const values = { plan: ['free', 'team', 'firm'], size: ['small', 'large'] };
const wheres: Record<string, string>[] = [undefined, ...values.plan].flatMap((plan) =>
  [undefined, ...values.size].map((size) => ({ ...(plan && { plan }), ...(size && { size }) })),
);
const askings = wheres.flatMap((where) =>
  [undefined, 'plan', 'size'].flatMap((compare) =>
    ['true', 'false'].map((includeFlagged) => ({ where, compare, includeFlagged })),
  ),
);

/** Who is counted in a base that the viewer was told. */
type Known = { who: Set<number>; n: number };

test('a viewer gets no base of one to four from any combination of filters, nor from one less another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 3, maxLength: 40 }),
      fc.boolean(),
      async (people, excludeFlagged) => {
        const id = await held(people, excludeFlagged);
        const known: Known[] = [];
        for (const asking of askings) known.push(...(await told(id, people, asking)));
        expect(known.length).toBeGreaterThan(0);
        for (const { who, n } of known) {
          expect(n === 0 || n === who.size).toBe(true);
          expect(small(n)).toBe(false);
        }
        const shown = known.filter(({ n }) => n > 0);
        for (const whole of shown) {
          for (const part of shown) {
            if ([...part.who].every((one) => whole.who.has(one))) expect(small(whole.n - part.n)).toBe(false);
          }
        }
      },
    ),
    { numRuns: 5, seed: 7, endOnFailure: true },
  );
}, 60_000);

const small = (n: number) => n > 0 && n < 5;

async function held(people: readonly Person[], excludeFlagged: boolean): Promise<string> {
  const { id } = await createStudy(ctx, { title: 'First week', questions, excludeFlagged });
  const study = await publishStudy(ctx, id);
  const [there = '', why = ''] = study.questions.map((question) => question.id);
  const lines = people.map(({ flagged: _later, ...line }) =>
    JSON.stringify({ ...line, why: 'Import failed.' }),
  );
  const { interviewIds } = await importAnswers(ctx, id, {
    format: 'jsonl',
    data: lines.join('\n'),
    map: {
      there: { questionId: there },
      why: { questionId: why },
      plan: { attribute: 'plan' },
      size: { attribute: 'size' },
    },
    consent: 'They agreed.',
  });
  for (const [index, { flagged }] of people.entries()) {
    if (flagged) await flagInterview(ctx, interviewIds[index] ?? '', { reason: 'Answered at once.' });
  }
  for (const questionId of [there, why]) await summariseQuestion(ctx, { questionId });
  return id;
}

/** The bases of the yes-or-no question that one request shows, of the whole and of each group. */
async function told(
  id: string,
  people: readonly Person[],
  { where, compare, includeFlagged }: (typeof askings)[number],
): Promise<Known[]> {
  const filters = Object.entries(where).map(([name, value]) => [`where[${name}]`, value]);
  const query = { ...Object.fromEntries(filters), includeFlagged, ...(compare && { compare }) };
  const report = await getReport(viewer, id, reportQuery.parse(query));
  const [card] = report.questions;
  if (!card) throw new Error('no card');
  for (const one of [card, ...card.groups]) consistent(one);
  expect(small(report.n)).toBe(false);
  for (const { n } of report.attributes.flatMap((attribute) => attribute.values))
    expect(small(n ?? 0)).toBe(false);
  const of = (asked: Record<string, string | undefined>) => ({
    who: select(people, { ...where, ...asked }, includeFlagged === 'true'),
  });
  const groups = card.groups.map((group) => ({ ...of({ [compare ?? '']: group.value }), n: group.n }));
  const clash = compare !== undefined && compare in where;
  return [{ ...of({}), n: card.n }, ...(clash ? [] : groups)];
}

/** Nothing of what is hidden can be read from another number of the card. */
function consistent(card: Pick<ReportQuestion, 'n' | 'bases' | 'hidden' | 'distribution'>): void {
  expect(card.bases.answered).toBe(card.n);
  const counts = card.distribution.cells.map(({ count }) => count);
  if (card.hidden) expect({ n: card.n, counts }).toEqual({ n: 0, counts: counts.map(() => null) });
  else expect(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(card.n);
}

function select(
  people: readonly Person[],
  where: Record<string, string | undefined>,
  withFlagged: boolean,
): Set<number> {
  const holds = (one: Person) =>
    one.there !== undefined &&
    (withFlagged || !one.flagged) &&
    (where.plan === undefined || one.plan === where.plan) &&
    (where.size === undefined || one.size === where.size);
  return new Set(people.flatMap((one, index) => (holds(one) ? [index] : [])));
}
