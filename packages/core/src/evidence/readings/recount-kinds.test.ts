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
import { closeDueStudies } from '../../study/index.ts';
import { themeQuestion } from '../../theming/index.ts';
import { keyResult } from '../asked.fixture.ts';
import { histories, lived, type Person, type Step } from '../history.fixture.ts';
import { type LinkInput, linkEvidence } from '../link-evidence.ts';
import { listEvidence } from '../list-evidence.ts';
import { heldShares } from './held.fixture.ts';
import { mostThemed } from './themed.fixture.ts';

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

const [didIt, mainly, why] = [0, 3, 5];
const outcome = { attribute: 'plan', yes: 'free', no: 'team' };
const claim = { comparator: 'at_least' as const, ratio: 2, minimumMeaningful: 1.25 };

function links(questionIds: readonly string[], studyId: string): LinkInput[] {
  const id = (at: number) => questionIds[at] ?? '';
  const behaviour = { questionId: id(didIt), optionIds: ['yes'] };
  const contrast = (design: 'whole_cohort' | 'outcome_sampled'): LinkInput => ({
    kind: 'contrast',
    studyId,
    spec: { behaviour, outcome, design, claim },
  });
  return [
    contrast('whole_cohort'),
    contrast('outcome_sampled'),
    { kind: 'reasons', studyId, spec: { questionId: id(why) } },
    { kind: 'experience', studyId, spec: { questionId: id(didIt), statistic: 'share' } },
    { kind: 'reasons', studyId, spec: { questionId: id(mainly) } },
  ];
}

type Cards = Awaited<ReturnType<typeof listEvidence>>['items'];
type Told = { cards: Cards; counted: Person[]; themed: Awaited<ReturnType<typeof mostThemed>> };

async function told(steps: readonly Step[], of: { excludeFlagged: boolean; closed: boolean }): Promise<Told> {
  const target = await keyResult(ctx);
  const ids: string[] = [];
  const today = services.clock.now().toISOString().slice(0, 10);
  const { people, wave, questionIds } = await lived({ ctx, services, workspaceId }, steps, {
    excludeFlagged: of.excludeFlagged,
    ...(of.closed ? { closesOn: today } : {}),
    prepare: async (study) => {
      for (const link of links(study.questionIds, study.id))
        ids.push((await linkEvidence(ctx, target, link)).id);
    },
    ended: async (study) => {
      const run = { attempt: 1, signal: new AbortController().signal, complete: async () => undefined };
      await themeQuestion(ctx, { questionId: study.questionIds[why] ?? '' }, run);
      if (!of.closed) return;
      const tomorrow = new Date(`${today}T09:00:00Z`).getTime() + 86_400_000;
      services.setNow(new Date(tomorrow).toISOString());
      await closeDueStudies(services);
    },
  });
  const { items } = await listEvidence(ctx, target);
  const counted = people
    .filter((one) => one.wave === wave && !(of.excludeFlagged && one.flagged))
    .filter(({ final }) => !of.closed || isFinished(final));
  return {
    cards: ids.flatMap((id) => items.find((card) => card.id === id) ?? []),
    counted,
    themed: await mostThemed(database, questionIds[why] ?? '', inOrder(counted, why)),
  };
}

/** The last question is the sixth. */
function isFinished(final: Person['final']): boolean {
  return final[why] !== undefined;
}

function inOrder(people: readonly Person[], at: number): Person[] {
  return people
    .filter(({ final }) => final[at] !== undefined)
    .toSorted((a, b) => (a.arrived[at] ?? 0) - (b.arrived[at] ?? 0));
}

/** What people picked, in order of arrival. */
function picked(people: readonly Person[], at: number): { plan: string; picked: string }[] {
  return inOrder(people, at).flatMap(({ plan, final }) => {
    const one = final[at];
    return one && 'value' in one ? [{ plan, picked: String(one.value.value ?? one.value.optionId) }] : [];
  });
}

test('while answers arrive, contrasts and themes equal a recount of what happened', async () => {
  let [compared, named] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      histories({ minLength: 56, maxLength: 60 }, { fewest: 5 }),
      fc.boolean(),
      async (steps, excludeFlagged) => {
        const begun = steps.filter((step, at) => !('newWave' in step) || at < 6);
        const { cards, counted, themed } = await told(begun, { excludeFlagged, closed: false });
        const arms = armsOf(counted);
        const [whole, drawn, themes] = readings(cards, 'live');
        expect([whole?.n, drawn?.n]).toEqual([arms.people.length, arms.people.length]);
        if (arms.enough) compared += 1;
        near(whole?.estimate, arms.enoughBy.behaviour ? arms.ratio : null);
        const half = (marks: number[]) => heldShares(marks, 0.025);
        const [free, team] = [half(arms.did.free), half(arms.did.team)];
        near(drawn?.estimate, arms.enough ? arms.oddsRatio : null);
        if (arms.enough && free[0] !== undefined && team[0] !== undefined) {
          nearEdge(drawn?.lower, odds(free[0]) / odds(team.at(-1) ?? 1));
          nearEdge(drawn?.upper, odds(free.at(-1) ?? 1) / odds(team[0]));
        }
        if (themed.marks === null) expect(themes?.estimate).toBeNull();
        else {
          named += 1;
          const kept = heldShares(themed.marks, 0.05 / themed.themes);
          near(themes?.estimate, meanOf(themed.marks));
          near(themes?.lower, kept[0] ?? null);
          near(themes?.upper, kept.at(-1) ?? null);
        }
      },
    ),
    { numRuns: 2, seed: 12, endOnFailure: true },
  );
  expect([compared > 0, named > 0]).toEqual([true, true]);
}, 120_000);

test('closed on its day, a study counts who had finished by then, with the limits of a fixed number', async () => {
  let [compared, named] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      histories({ minLength: 30, maxLength: 38 }, { fewest: 5, waves: false }),
      fc.boolean(),
      async (steps, excludeFlagged) => {
        const { cards, counted, themed } = await told(steps, { excludeFlagged, closed: true });
        const [whole, drawn, themes, share, mostPicked] = readings(cards, 'closed');
        const arms = armsOf(counted);
        if (arms.enough && arms.enoughBy.behaviour) compared += 1;
        near(whole?.estimate, arms.enoughBy.behaviour ? arms.ratio : null);
        const [low, high] = arms.enoughBy.behaviour
          ? scoreLimits(arms.kept.did, arms.kept.didNot)
          : [null, null];
        nearEdge(whole?.lower, low);
        nearEdge(whole?.upper, high);
        near(drawn?.estimate, arms.enough ? arms.oddsRatio : null);
        const spread = arms.enough ? Math.exp(1.959964 * arms.logSpread) : null;
        nearEdge(drawn?.lower, spread && arms.oddsRatio && arms.oddsRatio / spread);
        nearEdge(drawn?.upper, spread && arms.oddsRatio && arms.oddsRatio * spread);
        expectShare(
          share,
          picked(counted, didIt).map((one) => (one.picked === 'yes' ? 1 : 0)),
          1.959964,
        );
        // Of three options the limits hold together: z of 1 − 0.05 ÷ 6.
        expectShare(mostPicked, mostPickedOf(picked(counted, mainly).map((one) => one.picked)), 2.39398);
        if (themed.marks === null) expect(themes?.estimate).toBeNull();
        else {
          named += 1;
          expectShare(themes, themed.marks, zOfThemes[themed.themes] ?? Number.NaN);
        }
      },
    ),
    { numRuns: 3, seed: 7, endOnFailure: true },
  );
  expect([compared > 0, named > 0]).toEqual([true, true]);
}, 120_000);

/** The normal quantile of 1 − 0.05 ÷ 2k, for k themes that a person may name together. */
const zOfThemes: Record<number, number> = { 1: 1.959964, 2: 2.241403, 3: 2.39398, 4: 2.497705, 5: 2.575829 };

function readings(cards: Cards, regime: 'live' | 'closed') {
  return cards.map(({ reading }) => {
    expect(reading?.regime).toBe(regime);
    return reading;
  });
}

type Count = { x: number; n: number };

/** Both ways to split those who know whether they did it: by outcome, marked by behaviour, and the other way round. */
function armsOf(counted: readonly Person[]) {
  const people = picked(counted, didIt).filter((one) => one.picked !== 'unsure');
  const marks = (plan: string) =>
    people.filter((one) => one.plan === plan).map((one) => (one.picked === 'yes' ? 1 : 0));
  const did = { free: marks('free'), team: marks('team') };
  const kept = (answer: string): Count => {
    const group = people.filter((one) => one.picked === answer);
    return { x: group.filter(({ plan }) => plan === 'free').length, n: group.length };
  };
  const by = { did: kept('yes'), didNot: kept('no') };
  const table = [did.free, did.team].flatMap((arm) => [sumOf(arm), arm.length - sumOf(arm)]);
  const [a = 0, b = 0, c = 0, d = 0] = table.map((cell) => (cell === 0 ? 0.5 : cell));
  return {
    people,
    did,
    kept: by,
    enough: did.free.length >= 5 && did.team.length >= 5,
    enoughBy: { behaviour: by.did.n >= 5 && by.didNot.n >= 5 },
    ratio: by.didNot.x === 0 ? null : by.did.x / by.did.n / (by.didNot.x / by.didNot.n),
    oddsRatio: (a * d) / (b * c),
    logSpread: Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d),
  };
}

/** Ratios that the score test does not reject, from a grid; the shares under each are those that fit it best. */
function scoreLimits(one: Count, two: Count): [number | null, number | null] {
  const ratios = Array.from({ length: 2401 }, (_, step) => Math.exp((step - 1200) / 150));
  const held = ratios.filter((ratio) => {
    const p2 = bestShare(one, two, ratio);
    const p1 = ratio * p2;
    const spread = (p1 * (1 - p1)) / one.n + (ratio * ratio * p2 * (1 - p2)) / two.n;
    return (one.x / one.n - (ratio * two.x) / two.n) ** 2 <= 3.841459 * spread;
  });
  return [held[0] ?? null, held.at(-1) ?? null];
}

function bestShare(one: Count, two: Count, ratio: number): number {
  const fit = (p: number) =>
    one.x * Math.log(ratio * p) +
    (one.n - one.x) * Math.log(1 - ratio * p) +
    two.x * Math.log(p) +
    (two.n - two.x) * Math.log(1 - p);
  let [low, high] = [1e-9, Math.min(1, 1 / ratio) - 1e-9];
  for (let step = 0; step < 80; step += 1) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (fit(a) < fit(b)) low = a;
    else high = b;
  }
  return (low + high) / 2;
}

function mostPickedOf(keys: readonly string[]): number[] {
  const counts = ['a', 'b', 'c'].map((key) => keys.filter((one) => one === key).length);
  const most = ['a', 'b', 'c'][counts.indexOf(Math.max(...counts))];
  return keys.map((key) => (key === most ? 1 : 0));
}

/** Limits of a share at a fixed number: the shares p with |x ÷ n − p| ≤ z √(p (1 − p) ÷ n), from a grid. */
function expectShare(
  reading: Cards[number]['reading'] | undefined,
  marks: readonly number[],
  z: number,
): void {
  if (marks.length < 5) {
    expect(reading?.estimate).toBeNull();
    return;
  }
  const share = meanOf(marks);
  const held = Array.from({ length: 10_001 }, (_, step) => step / 10_000).filter(
    (p) => Math.abs(share - p) <= z * Math.sqrt((p * (1 - p)) / marks.length) + 1e-12,
  );
  near(reading?.estimate, share);
  near(reading?.lower, held[0] ?? null);
  near(reading?.upper, held.at(-1) ?? null);
}

function odds(share: number): number {
  return share / (1 - share);
}

function sumOf(marks: readonly number[]): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

function meanOf(marks: readonly number[]): number {
  return sumOf(marks) / marks.length;
}

/** Within the digits that are shown: a reading is kept until one of them changes. */
function near(got: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(got).toBeNull();
  else expect(Math.abs((got ?? Number.NaN) - expected)).toBeLessThan(0.006 + 0.001 * expected);
}

/** The same of a limit that comes from a grid, which has an end: beyond it there is none. */
function nearEdge(got: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(got).toBeNull();
  else if (expected > 50) expect(got === null || (got ?? 0) > 25).toBe(true);
  else expect(Math.abs((got ?? Number.NaN) - expected)).toBeLessThan(0.01 + 0.05 * expected);
}
