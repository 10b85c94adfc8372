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
import { keyResult } from '../asked.fixture.ts';
import { type History, histories, lived, type Person, type Step } from '../history.fixture.ts';
import { type LinkInput, linkEvidence } from '../link-evidence.ts';
import { listEvidence } from '../list-evidence.ts';
import { heldMeans, heldShares } from './held.fixture.ts';

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

type Values = Record<string, unknown>[];
/** What a link counts, worked out from what the test remembers: the values in order of arrival of the first answer. */
type Kind = {
  at: number;
  link: (questionId: string, studyId: string) => LinkInput;
  plan?: string;
  /** The share, or the mean on a scale from 1 to 5, with the confidence of its interval; null for none. */
  number: (values: Values) => { marks: number[]; conf: number } | null;
};

const cohort = { attribute: 'plan', values: ['free'] };
const share = (values: Values, holds: (value: Values[number]) => boolean, conf = 0.95) => ({
  marks: values.map((value) => (holds(value) ? 1 : 0)),
  conf,
});
const kinds: Kind[] = [
  {
    at: 0,
    link: (questionId, studyId) => ({
      kind: 'experience',
      studyId,
      spec: { questionId, statistic: 'share' },
    }),
    number: (values) => share(values, ({ value }) => value === 'yes'),
  },
  {
    at: 1,
    link: (questionId, studyId) => ({ kind: 'experience', studyId, spec: { questionId, statistic: 'mean' } }),
    number: (values) => ({ marks: values.map(({ value }) => (Number(value) - 1) / 4), conf: 0.95 }),
  },
  {
    at: 1,
    plan: 'free',
    link: (questionId, studyId) => ({
      kind: 'experience',
      studyId,
      spec: { questionId, statistic: 'top2', cohort },
    }),
    number: (values) => share(values, ({ value }) => Number(value) >= 4),
  },
  ...[2, 3, 4].map(
    (at): Kind => ({
      at,
      link: (questionId, studyId) => ({ kind: 'reasons', studyId, spec: { questionId } }),
      number: mostNamed,
    }),
  ),
  {
    at: 3,
    link: (questionId, studyId) => ({
      kind: 'reach',
      studyId,
      spec: { questionId, baseline: 0, target: 0.9 },
    }),
    number: (values) => share(values, ({ optionId }) => optionId === 'a'),
  },
  {
    at: 2,
    link: (questionId, studyId) => ({ kind: 'objection', studyId, spec: { questionId, line: 0.5 } }),
    number: (values) => share(values, ({ optionIds }) => listOf(optionIds).includes('c')),
  },
  {
    at: 5,
    link: (questionId, studyId) => ({ kind: 'reasons', studyId, spec: { questionId } }),
    number: () => null,
  },
];

test('the newest reading equals a recount of what happened, whatever came when and whoever looked', async () => {
  await fc.assert(
    fc.asyncProperty(
      histories({ minLength: 8, maxLength: 22 }),
      fc.boolean(),
      async (steps, excludeFlagged) => {
        const { cards, history } = await read(steps, excludeFlagged);
        for (const [index, kind] of kinds.entries())
          expectRecount(cards[index], kind, { ...history, excludeFlagged });
      },
    ),
    { numRuns: 6, seed: 31, endOnFailure: true },
  );
}, 120_000);

test('who looked, and when, leaves no trace in the number', async () => {
  await fc.assert(
    fc.asyncProperty(histories({ minLength: 8, maxLength: 16 }), async (steps) => {
      const unseen = steps.filter((step) => !('look' in step));
      const seen = unseen.flatMap((step): Step[] => [step, { look: true }]);
      const [one, other] = [await read(unseen, false), await read(seen, false)];
      expect(seenIn(other.cards)).toEqual(seenIn(one.cards));
    }),
    { numRuns: 2, seed: 5, endOnFailure: true },
  );
}, 120_000);

type Cards = Awaited<ReturnType<typeof listEvidence>>['items'];

async function read(
  steps: readonly Step[],
  excludeFlagged: boolean,
): Promise<{ cards: Cards; history: History }> {
  const target = await keyResult(ctx);
  const ids: string[] = [];
  const history = await lived({ ctx, services, workspaceId }, steps, {
    excludeFlagged,
    prepare: async ({ id, questionIds }) => {
      for (const { at, link } of kinds)
        ids.push((await linkEvidence(ctx, target, link(questionIds[at] ?? '', id))).id);
    },
  });
  const { items } = await listEvidence(ctx, target);
  return { cards: ids.flatMap((id) => items.find((card) => card.id === id) ?? []), history };
}

function expectRecount(
  card: Cards[number] | undefined,
  { at, plan, number }: Kind,
  { people, wave, excludeFlagged }: History & { excludeFlagged: boolean },
): void {
  const inPlan = people.filter((one) => plan === undefined || one.plan === plan);
  const whole = inPlan.filter((one) => one.wave === wave);
  const counted = whole.filter(({ flagged }) => !(excludeFlagged && flagged));
  const { reading } = card ?? {};
  if (!reading) throw new Error('no reading');
  const values = valuesOf(counted, at);
  const asked = counted.flatMap(({ final }) => final[at] ?? []);
  const skipped = (reason: string) => asked.filter((one) => 'skip' in one && one.skip === reason).length;
  expect(reading.bases).toEqual({
    shown: asked.length - skipped('not_applicable'),
    answered: values.length,
    skipped: skipped('skipped'),
    preferNotToSay: skipped('prefer_not_to_say'),
    notApplicable: skipped('not_applicable'),
  });
  expect(reading).toMatchObject({ n: values.length, regime: 'live', wave });
  expectNumber(reading, number(values));
  const flagged = whole.filter((one) => one.flagged && one.final[at] !== undefined);
  expect(reading.flagged?.interviews ?? 0).toBe(flagged.length);
  const withOthers = whole.filter((one) => !one.flagged || excludeFlagged);
  if (reading.flagged && at !== 5) expect(reading.flagged.other.n).toBe(valuesOf(withOthers, at).length);
  const before = inPlan.filter((one) => one.wave === wave - 1 && !(excludeFlagged && one.flagged));
  if (reading.previous && at !== 5)
    expect(reading.previous).toMatchObject({ wave: wave - 1, n: valuesOf(before, at).length });
}

/** Values in the order in which people first answered: a correction keeps its place. */
function valuesOf(people: readonly Person[], at: number): Values {
  return people
    .toSorted((a, b) => (a.arrived[at] ?? 0) - (b.arrived[at] ?? 0))
    .flatMap(({ final }) => {
      const one = final[at];
      return one && 'value' in one ? [one.value] : [];
    });
}

function expectNumber(
  { estimate, lower, upper, scale, axis }: NonNullable<Cards[number]['reading']>,
  number: ReturnType<Kind['number']>,
): void {
  if (number === null || number.marks.length < 5) {
    expect([estimate, lower, upper]).toEqual([null, null, null]);
    return;
  }
  const [from, to] = axis;
  const onAxis = (value: number | null) => (value === null ? null : from + value * (to - from));
  const { marks, conf } = number;
  // A reading is kept until a shown digit changes.
  const shown = scale === 'points' ? 0.06 : 0.006;
  const near = (got: number | null, told: number | null) => {
    if (got === null || told === null) expect(got).toBe(told);
    else expect(Math.abs(got - told)).toBeLessThan(shown);
  };
  near(estimate, onAxis(marks.reduce((sum, mark) => sum + mark, 0) / marks.length));
  const limits = marks.every((mark) => mark === 0 || mark === 1) && scale === 'share';
  const kept = limits ? heldShares(marks, 1 - conf) : heldMeans(marks, 1 - conf);
  near(lower, onAxis(kept[0] ?? null));
  near(upper, onAxis(kept.at(-1) ?? null));
}

/** The first of the options that most people named; a ranking names its first. */
function mostNamed(values: Values) {
  const named = values.map(({ optionId, optionIds, order }) =>
    optionId === undefined
      ? order === undefined
        ? listOf(optionIds)
        : listOf(order).slice(0, 1)
      : [optionId],
  );
  const counts = ['a', 'b', 'c'].map((key) => named.filter((keys) => keys.includes(key)).length);
  const most = ['a', 'b', 'c'][counts.indexOf(Math.max(...counts))];
  return { marks: named.map((keys) => (keys.includes(most ?? '') ? 1 : 0)), conf: 1 - 0.05 / 3 };
}

function listOf(given: unknown): string[] {
  return Array.isArray(given) ? given.map(String) : [];
}

/** What a reader sees of the readings, but for when it was and which study's it is. */
function seenIn(cards: Cards) {
  return cards.map(({ reading }) => {
    if (!reading) return null;
    const { estimate, lower, upper } = reading;
    const told = [estimate, lower, upper].map((value) => value?.toFixed(reading.scale === 'points' ? 1 : 2));
    const { n, bases, verdict, strength, wave, previous, sentence } = reading;
    return { told, n, bases, verdict, strength, wave, previous, sentence };
  });
}
