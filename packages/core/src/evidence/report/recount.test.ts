import {
  type QuestionInput,
  type Report,
  type ReportQuery,
  reportFile,
  reportQuery,
} from '@plumbline/contracts';
import { asEraser } from '@plumbline/db';
import {
  createTestDatabase,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  flagInterview,
  giveConsent,
  skipQuestion,
  startInterview,
  submitAnswer,
} from '../../interview/index.ts';
import { type Context, contextOf } from '../../shared/context.ts';
import { createLinks, createStudy, publishStudy, startWave } from '../../study/index.ts';
import { exportStudy } from '../export/export-study.ts';
import { verifyReport } from '../export/verify-report.ts';
import { summariseQuestion } from '../summarise-question.ts';
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

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const questions: QuestionInput[] = [
  { type: 'yes_no', text: 'Did you?', config: { allowUnsure: true } },
  { type: 'scale', text: 'How easy?', config: { min: 1, max: 5 } },
  { type: 'multiple_choice', text: 'Which?', config: { options } },
];

type Said = { skip: 'skipped' | 'prefer_not_to_say' | 'not_applicable' } | { value: Record<string, unknown> };
/** Somebody's answers in the order of the questions; later ones correct a question that was answered. */
type Visit = {
  plan: 'free' | 'team';
  said: Said[];
  corrections: { question: number; value: Record<string, unknown> }[];
  flagged: boolean;
  withdraws: boolean;
};
type Step = { visit: Visit } | { newWave: true } | { look: true };

const answers = [
  fc.constantFrom('yes', 'no', 'unsure').map((value) => ({ value })),
  fc.integer({ min: 1, max: 5 }).map((value) => ({ value })),
  fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((optionIds) => ({ optionIds })),
];
const skips = fc.constantFrom('skipped' as const, 'prefer_not_to_say' as const, 'not_applicable' as const);
const said = (question: number): fc.Arbitrary<Said> =>
  fc.oneof(
    { weight: 5, arbitrary: (answers[question] ?? fc.constant({})).map((value): Said => ({ value })) },
    { weight: 1, arbitrary: skips.map((skip): Said => ({ skip })) },
  );
const visit: fc.Arbitrary<Visit> = fc.record({
  plan: fc.constantFrom('free', 'team'),
  said: fc
    .tuple(said(0), said(1), said(2), fc.integer({ min: 1, max: 3 }))
    .map(([first, second, third, upTo]) => [first, second, third].slice(0, upTo)),
  corrections: fc.array(
    fc
      .integer({ min: 0, max: 2 })
      .chain((question) => (answers[question] ?? fc.constant({})).map((value) => ({ question, value }))),
    { maxLength: 2 },
  ),
  flagged: fc.boolean(),
  withdraws: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
});
const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: visit.map((one): Step => ({ visit: one })) },
    { weight: 1, arbitrary: fc.constant<Step>({ newWave: true }) },
    { weight: 2, arbitrary: fc.constant<Step>({ look: true }) },
  ),
  { minLength: 3, maxLength: 14 },
);

/** What a respondent's answers are in the end, by what happened. */
type Person = {
  wave: number;
  plan: string;
  flagged: boolean;
  final: (Said | undefined)[];
  /** The interview that is withdrawn in the end, after others have looked. */
  withdrawn: string | null;
};

test('a report equals a recount of what happened, whatever came when and whoever looked', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.boolean(), async (steps, excludeFlagged) => {
      const { id, people, wave } = await live(steps, excludeFlagged);
      for (const query of queries(wave)) {
        const report = await getReport(ctx, id, query);
        expect(digest(report)).toEqual(recount(people, query, { wave, excludeFlagged }));
      }
      const file: unknown = JSON.parse(JSON.stringify(await exportStudy(ctx, id)));
      expect(verifyReport(reportFile.parse(file)).faults).toEqual([]);
    }),
    { numRuns: 12, seed: 20, endOnFailure: true },
  );
}, 60_000);

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

async function live(steps: readonly Step[], excludeFlagged: boolean) {
  const { id } = await createStudy(ctx, { title: 'First week', questions, excludeFlagged });
  const study = await publishStudy(ctx, id);
  const ids = study.questions.map((question) => question.id);
  const tokens = new Map<string, string>();
  for (const plan of ['free', 'team']) {
    const { items } = await createLinks(ctx, id, { attributes: { plan } });
    tokens.set(plan, items[0]?.token ?? '');
  }
  const summarise = async () => {
    for (const questionId of ids) await summariseQuestion(ctx, { questionId });
  };
  const people: Person[] = [];
  let wave = 1;
  for (const [at, step] of steps.entries()) {
    if ('look' in step) await summarise();
    else if ('newWave' in step) wave = (await startWave(ctx, id)).wave;
    else {
      const person = await come(step.visit, {
        ids,
        link: tokens.get(step.visit.plan) ?? '',
        nonce: `nonce-${at}-${id}`,
      });
      people.push({ ...person, wave });
    }
  }
  const withdrawn = people.flatMap((person) => person.withdrawn ?? []);
  if (withdrawn.length > 0) await withdraw(withdrawn);
  await summarise();
  return { id, people: people.filter((person) => person.withdrawn === null), wave };
}

async function withdraw(interviewIds: readonly string[]): Promise<void> {
  await asEraser(services.db, workspaceId, async (trx) => {
    await trx.deleteFrom('interviews').where('id', 'in', interviewIds).execute();
  });
}

async function come(
  { plan, said: words, corrections, flagged, withdraws }: Visit,
  { ids, link, nonce }: { ids: readonly string[]; link: string; nonce: string },
): Promise<Omit<Person, 'wave'>> {
  const started = await startInterview(contextOf(services, { kind: 'anonymous' }), link, { nonce });
  const { interviewId } = started;
  const respondent = contextOf(services, { kind: 'respondent', workspaceId, interviewId });
  await giveConsent(respondent, { accepted: true, version: started.consent.version, quote: true });
  const final: (Said | undefined)[] = ids.map(() => undefined);
  const turns: number[] = [];
  const send = async (at: number, one: Said, sent: string, turn?: number) => {
    const questionId = ids[at] ?? '';
    const common = { submissionId: `${sent}-000000`, questionId, ...(turn === undefined ? {} : { turn }) };
    final[at] = one;
    return 'skip' in one
      ? skipQuestion(respondent, { ...common, reason: one.skip })
      : submitAnswer(respondent, { ...common, value: one.value });
  };
  for (const [at, one] of words.entries()) turns.push((await send(at, one, `first-${at}`)).seq - 1);
  for (const [at, { question, value }] of corrections.entries()) {
    const turn = turns[question];
    // A finished interview takes no corrections here.
    if (turn === undefined || words.length === ids.length) continue;
    await send(question, { value }, `again-${at}`, turn);
  }
  if (flagged) await flagInterview(ctx, interviewId, { reason: 'Answered in four seconds.' });
  return { plan, flagged, final, withdrawn: withdraws ? interviewId : null };
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
    [0, 1, 2].map((at) =>
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

const keys = [
  ['yes', 'no', 'unsure'],
  ['1', '2', '3', '4', '5'],
  ['a', 'b', 'c'],
];

function tally(given: readonly (Said | undefined)[], at: number) {
  const asked = given.filter((one) => one !== undefined);
  const values = asked.flatMap((one) => ('value' in one ? [one.value] : []));
  const skipped = (reason: string) => asked.filter((one) => 'skip' in one && one.skip === reason).length;
  const numbers = at === 1 ? values.map(({ value }) => Number(value)) : [];
  const chosen = (key: string) =>
    values.filter((one) =>
      Array.isArray(one.optionIds) ? one.optionIds.includes(key) : String(one.value) === key,
    ).length;
  return {
    asked: asked.length,
    n: values.length,
    bases: [asked.length - skipped('not_applicable'), skipped('skipped'), skipped('prefer_not_to_say')],
    cells: Object.fromEntries((keys[at] ?? []).map((key) => [key, chosen(key)])),
    mean: numbers.length === 0 ? null : nine(numbers.reduce((sum, one) => sum + one, 0) / numbers.length),
  };
}

/** The same of a report. */
function digest({ n, questions: cards }: Report) {
  const tell = (card: Pick<Report['questions'][number], 'n' | 'bases' | 'distribution'>) => ({
    asked: card.bases.shown + card.bases.notApplicable,
    n: card.n,
    bases: [card.bases.shown, card.bases.skipped, card.bases.preferNotToSay],
    cells: Object.fromEntries(card.distribution.cells.map(({ key, count }) => [key, count])),
    mean: card.distribution.type === 'scale' ? nine(card.distribution.mean.estimate) : null,
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

function nine(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(9));
}
