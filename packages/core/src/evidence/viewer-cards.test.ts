import { type EvidenceCard, reportQuery } from '@plumbline/contracts';
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
import type { Context } from '../shared/context.ts';
import { createStudy, getStudy, importAnswers, publishStudy } from '../study/index.ts';
import { keyResult } from './asked.fixture.ts';
import { type LinkInput, linkEvidence } from './link-evidence.ts';
import { listEvidence } from './list-evidence.ts';
import { listReadings } from './list-readings.ts';
import { getReport } from './report/get-report.ts';
import { summariseQuestion } from './summarise-question.ts';

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

type Person = Record<'plan' | 'size' | 'there', string | undefined>;
/** A few of some kinds, so that groups of one to four are usual. */
const mostly = (...weighted: [number, string | undefined][]) =>
  fc.oneof(...weighted.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
const person: fc.Arbitrary<Person> = fc.record({
  plan: mostly([12, 'free'], [6, 'team'], [1, 'firm'], [1, undefined]),
  size: mostly([10, 'small'], [5, 'large'], [1, undefined]),
  there: mostly([10, 'yes'], [3, 'no'], [1, 'unsure'], [1, undefined]),
});

const contrast = {
  outcome: { attribute: 'plan', yes: 'free', no: 'team' },
  design: 'whole_cohort' as const,
  claim: { comparator: 'above_one' as const },
};
const inPlans = (values: string[]) => ({ attribute: 'plan', values });
/** `of`: whom the base would be of without attributes; skips and cells are told, so only within one of these one less another tells of a group. */
type Linked = { link: LinkInput; of: 'told' | 'sure' | 'sized'; bases: ((one: Person) => boolean)[] };

/** Links with the people that the base of each is made of, and the groups that a contrast tells of. */
function linksTo(studyId: string, questionId: string): Linked[] {
  const share = (cohort: { attribute: string; values: string[] } | null): LinkInput => ({
    kind: 'experience',
    studyId,
    spec: { questionId, statistic: 'share', cohort },
  });
  const told = ({ there }: Person) => there !== undefined;
  const sure = ({ there }: Person) => there === 'yes' || there === 'no';
  const known = ({ plan }: Person) => plan === 'free' || plan === 'team';
  return [
    { link: share(null), of: 'told', bases: [told] },
    { link: share(inPlans(['free'])), of: 'told', bases: [(one) => told(one) && one.plan === 'free'] },
    { link: share(inPlans(['free', 'team'])), of: 'told', bases: [(one) => told(one) && known(one)] },
    {
      link: {
        kind: 'contrast',
        studyId,
        spec: { ...contrast, behaviour: { questionId, optionIds: ['yes'] } },
      },
      of: 'sure',
      bases: [
        (one) => sure(one) && known(one),
        (one) => known(one) && one.there === 'yes',
        (one) => known(one) && one.there === 'no',
      ],
    },
    {
      link: {
        kind: 'contrast',
        studyId,
        spec: { ...contrast, behaviour: { attribute: 'size', values: ['small'] } },
      },
      of: 'sized',
      bases: [
        (one) => known(one) && one.size !== undefined,
        (one) => known(one) && one.size === 'small',
        (one) => known(one) && one.size === 'large',
      ],
    },
  ];
}

const small = (n: number) => n > 0 && n < 5;

test('no card and no reading tells a viewer of one to four people, nor does one less another', async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 3, maxLength: 60, size: 'max' }), async (people) => {
      const { studyId, cards, linked, history } = await seen(people);
      const report = await getReport(viewer, studyId, reportQuery.parse({}));
      const answered = people.filter(({ there }) => there !== undefined);
      const known: { of: Linked['of']; who: readonly Person[]; n: number }[] = [
        { of: 'told', who: answered, n: report.questions[0]?.n ?? 0 },
        // Everybody said why.
        { of: 'sized', who: people, n: report.n },
      ];
      for (const [index, { bases, of }] of linked.entries()) {
        const [whole, ...groups] = bases.map((holds) => people.filter(holds));
        for (const reading of [cards[index]?.reading, ...(history[index] ?? [])]) {
          if (!reading || !whole) throw new Error('no reading');
          expect(small(reading.n)).toBe(false);
          expect(wordsOfFew(reading)).toEqual([]);
          if (reading.n === 0) continue;
          shown += 1;
          expect(reading.n).toBe(whole.length);
          for (const group of groups) expect(small(group.length)).toBe(false);
          known.push({ of, who: whole, n: reading.n });
        }
      }
      for (const whole of known.filter(({ n }) => n > 0)) {
        for (const part of known.filter(({ n }) => n > 0)) {
          const isPart = part.of === whole.of && part.who.every((one) => whole.who.includes(one));
          if (isPart) expect(small(whole.n - part.n)).toBe(false);
        }
      }
    }),
    { numRuns: 10, seed: 11, endOnFailure: true },
  );
  expect(shown).toBeGreaterThan(20);
}, 90_000);

test('a group of three in a large contrast, and three who were the first to answer, are not told of either', async () => {
  const planned = (there: string) => (_: unknown, index: number) => ({
    plan: index % 2 === 0 ? 'free' : 'team',
    size: 'small',
    there,
  });
  const few = Array.from({ length: 3 }, planned('no'));
  const { studyId, target, linked } = await begun();
  await come(studyId, few);
  services.setNow(new Date(services.clock.now().getTime() + 6_000).toISOString());
  await come(studyId, Array.from({ length: 30 }, planned('yes')));
  const cardsOf = async (reader: Context) => {
    const { items } = await listEvidence(reader, target);
    return linked.map(({ id }) => items.find((card) => card.id === id)?.reading?.n);
  };
  const [all = 0, , , byAnswer = 3] = await cardsOf(ctx);
  expect([all, byAnswer]).toEqual([33, 33]);
  const [told, , , hidden] = await cardsOf(viewer);
  expect([told, hidden]).toEqual([33, 0]);
  const readings = async (reader: Context) =>
    (await listReadings(reader, linked[0]?.id ?? '', { limit: 50 })).items.map(({ n }) => n);
  expect(await readings(ctx)).toEqual([33, 3, 0]);
  expect(await readings(viewer)).toEqual([33, 0, 0]);
});

/** What is said "of 3", "among 3" or of "3 people". */
function wordsOfFew(reading: NonNullable<EvidenceCard['reading']>): string[] {
  const { sentence, facts, strengthReason, cautions, verdicts } = reading;
  const said = JSON.stringify([sentence, facts, strengthReason, cautions, verdicts]);
  return said.match(/\b(of|among|only) [1-4]\b(?!\.\d)|\b[1-4] (people|person|answers? so far)/gi) ?? [];
}

async function seen(people: readonly Person[]) {
  const { studyId, target, linked } = await begun();
  await come(studyId, people);
  const { items } = await listEvidence(viewer, target);
  const history = await Promise.all(
    linked.map(async ({ id }) => (await listReadings(viewer, id, { limit: 50 })).items),
  );
  return { studyId, linked, history, cards: linked.map(({ id }) => items.find((card) => card.id === id)) };
}

/** A published study that is evidence by every link, before anybody comes. */
async function begun() {
  const { id: studyId } = await createStudy(ctx, {
    title: 'First week',
    questions: [
      { type: 'yes_no', text: 'Did you?', config: { allowUnsure: true } },
      { type: 'open_ended', text: 'Why?', config: {} },
    ],
  });
  const study = await publishStudy(ctx, studyId);
  const target = await keyResult(ctx);
  const linked: (Linked & { id: string })[] = [];
  for (const one of linksTo(studyId, study.questions[0]?.id ?? ''))
    linked.push({ ...one, id: (await linkEvidence(ctx, target, one.link)).id });
  return { studyId, target, linked };
}

async function come(studyId: string, people: readonly Person[]): Promise<void> {
  const { questions } = await getStudy(ctx, studyId);
  const [there = '', why = ''] = questions.map(({ id }) => id);
  await importAnswers(ctx, studyId, {
    format: 'jsonl',
    data: people.map((one) => JSON.stringify({ ...one, why: 'Import failed.' })).join('\n'),
    map: {
      there: { questionId: there },
      why: { questionId: why },
      plan: { attribute: 'plan' },
      size: { attribute: 'size' },
    },
    consent: 'They agreed.',
  });
  for (const questionId of [there, why]) await summariseQuestion(ctx, { questionId });
}
