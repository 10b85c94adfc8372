import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../shared/context.ts';
import { themeQuestion } from '../theming/index.ts';
import { answered, keyResult, type Line, questionOf, sixTypes, summarised } from './asked.fixture.ts';
import { linkEvidence } from './link-evidence.ts';
import { listEvidence } from './list-evidence.ts';
import { listReadings } from './list-readings.ts';
import { summariseQuestion } from './summarise-question.ts';
import { traceEvidence } from './trace/trace-evidence.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
});
afterAll(() => database.close());

const everyone = { limit: 50 };
const times = (count: number, line: Line): Line[] => Array.from({ length: count }, () => line);
const rated = (value: number, count: number): Line[] => times(count, { scale: value });
/** Evenly spread over the order of arrival, whatever order they are listed in. */
const mixed = (lines: Line[]): Line[] =>
  lines
    .map((line, at) => ({ line, place: (at * 0.618034) % 1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ line }) => line);
/** The pause between two readings of a link. */
const later = () => services.setNow(new Date(services.clock.now().getTime() + 6_000).toISOString());

async function scored(lines: Line[], target: number, direction: 'increase' | 'decrease' = 'increase') {
  const keyResultId = await keyResult(ctx, {
    kind: 'experience',
    unit: 'score',
    baseline: 3,
    target,
    direction,
  });
  const study = await sixTypes(ctx, keyResultId);
  const questionId = questionOf(study, 'scale');
  const spec = { questionId, statistic: 'mean' as const };
  const link = await linkEvidence(ctx, keyResultId, { kind: 'experience', studyId: study.id, spec });
  await answered(ctx, study, mixed(lines));
  await summarised(ctx, study);
  const { items } = await listEvidence(ctx, keyResultId);
  return { keyResultId, study, link, card: items[0], reading: items[0]?.reading };
}

test('a score whose interval clears the target supports the key result, one that stays below contradicts it', async () => {
  const met = await scored([...rated(5, 40), ...rated(4, 8)], 4);
  expect(met.reading).toMatchObject({
    verdict: 'met',
    chip: 'supports',
    line: 4,
    n: 48,
    strength: 'firm_so_far',
  });
  expect(met.reading?.sentence).toMatch(
    /^Mean 4\.8\s\[4\.\d,\s5\.0\] among 48, so far\. That reaches the line of 4\.0\.$/,
  );
  expect(met.reading?.strengthReason).toContain('not the final one');
  const missed = await scored([...rated(2, 30), ...rated(3, 18)], 4);
  expect(missed.reading).toMatchObject({ verdict: 'missed', chip: 'contradicts' });
  const fewer = await scored([...rated(2, 30), ...rated(3, 18)], 4, 'decrease');
  expect(fewer.reading).toMatchObject({ verdict: 'met', chip: 'supports' });
  const open = await scored([...rated(3, 12), ...rated(5, 12)], 4);
  expect(open.reading).toMatchObject({ verdict: 'open', chip: 'open', strength: 'directional' });
});

test('there is no verdict under ten answers, no number under five, and nothing at none', async () => {
  const nine = await scored(rated(5, 9), 4);
  expect(nine.reading).toMatchObject({ verdict: 'open', strength: 'directional', estimate: 5 });
  const four = await scored(rated(5, 4), 4);
  expect(four.reading).toMatchObject({ n: 4, estimate: null, lower: null, strength: 'anecdotal' });
  expect(four.reading?.sentence).toBe('4 answers so far: too few to split.');
  const none = await scored([{ open: 'Hm.' }], 4);
  expect(none.reading).toMatchObject({ n: 0, estimate: null, strength: 'none' });
});

test('a reading is appended only when a shown digit changes', async () => {
  const { study, link, keyResultId } = await scored(rated(4, 30), 4.5);
  const readings = () => listReadings(ctx, link.id, everyone);
  expect((await readings()).items.map(({ n }) => n)).toEqual([30, 0]);
  services.published.length = 0;
  await summarised(ctx, study);
  expect((await readings()).items).toHaveLength(2);
  expect(services.published.map(({ type }) => type)).not.toContain('evidence');
  await answered(ctx, study, rated(4, 1));
  later();
  await summarised(ctx, study);
  expect((await readings()).items.map(({ n }) => n)).toEqual([31, 30, 0]);
  expect(services.published).toContainEqual({
    workspaceId: expect.any(String),
    type: 'evidence',
    ids: [`key-result:${keyResultId}`, `study:${study.id}`],
  });
});

test('two runs at once leave one reading', async () => {
  const { study, link } = await scored(rated(4, 12), 4.5);
  await answered(ctx, study, rated(2, 3));
  later();
  const questionId = questionOf(study, 'scale');
  await Promise.all(Array.from({ length: 6 }, () => summariseQuestion(ctx, { questionId })));
  expect((await listReadings(ctx, link.id, everyone)).items.map(({ n }) => n)).toEqual([15, 12, 0]);
});

test('a share is of the cohort that the link names, against a target in percent', async () => {
  const keyResultId = await keyResult(ctx, { target: 50 });
  const study = await sixTypes(ctx, keyResultId);
  const questionId = questionOf(study, 'yes_no');
  const cohort = { attribute: 'cohort', values: ['new'] };
  const spec = { questionId, statistic: 'share' as const, cohort };
  await linkEvidence(ctx, keyResultId, { kind: 'experience', studyId: study.id, spec });
  const said = (yesNo: string, cohort: string, times: number) =>
    Array.from({ length: times }, (): Line => ({ yesNo, cohort }));
  const lines = [...said('yes', 'new', 8), ...said('no', 'new', 12), ...said('yes', 'old', 40)];
  await answered(ctx, study, mixed(lines));
  await summarised(ctx, study);
  const [card] = (await listEvidence(ctx, keyResultId)).items;
  expect(card?.reading).toMatchObject({ n: 20, estimate: 0.4, line: 0.5, verdict: 'open', scale: 'share' });
  expect(card?.reading?.claim).toMatch(/^At least 50\s% answer “Yes”$/);
  expect(card?.reading?.sentence).toContain('8 of 20, so far');
  expect(card?.question?.n).toBe(20);
  const trace = await traceEvidence(ctx, card?.id ?? '');
  expect(trace.cells.map(({ key, respondents, answers }) => [key, respondents, answers.length])).toEqual([
    ['yes', 8, 8],
    ['no', 12, 12],
  ]);
});

test('reasons name what most people picked, with the wider simultaneous interval and no verdict', async () => {
  const keyResultId = await keyResult(ctx);
  const study = await sixTypes(ctx, keyResultId);
  const questionId = questionOf(study, 'single_choice');
  await linkEvidence(ctx, keyResultId, { kind: 'reasons', studyId: study.id, spec: { questionId } });
  await answered(ctx, study, mixed([...times(13, { single: 'start' }), ...times(12, { single: 'need' })]));
  await summarised(ctx, study);
  const [card] = (await listEvidence(ctx, keyResultId)).items;
  expect(card?.reading).toMatchObject({ estimate: 0.52, line: null, verdict: 'open' });
  expect(card?.reading?.sentence).toMatch(
    /^“Where to start” is named most: 13 of 25, 52\s%\s\[\d+,\s\d+\], so far\. Whether it leads “No need” cannot be told\.$/,
  );
});

test('a trace leads from a theme to exact slices of the stored answers', async () => {
  const keyResultId = await keyResult(ctx);
  const study = await sixTypes(ctx, keyResultId);
  const questionId = questionOf(study, 'open_ended');
  await linkEvidence(ctx, keyResultId, { kind: 'reasons', studyId: study.id, spec: { questionId } });
  const spoken = [
    'The import lost two columns of my spreadsheet',
    'Nobody told me which project to start with',
  ];
  const lines = Array.from(
    { length: 24 },
    (_, index): Line => ({ open: `${spoken[index % 2]}, ${index} 🙂.` }),
  );
  await answered(ctx, study, lines);
  await summarised(ctx, study);
  const before = (await listEvidence(ctx, keyResultId)).items[0];
  expect(before?.reading?.sentence).toContain('24 answers are not themed yet.');
  const waiting = (await traceEvidence(ctx, before?.id ?? '')).cells;
  expect(waiting.map(({ label, answers }) => [label, answers.length])).toEqual([
    ['No theme', 0],
    ['Waiting to be themed', 24],
  ]);
  later();
  const run = { attempt: 1, signal: new AbortController().signal, complete: async () => undefined };
  await themeQuestion(ctx, { questionId }, run);
  await summarised(ctx, study);
  const [card] = (await listEvidence(ctx, keyResultId)).items;
  const trace = await traceEvidence(ctx, card?.id ?? '');
  const quotes = trace.cells.flatMap(({ answers }) => answers.flatMap(({ quote }) => quote ?? []));
  expect(quotes.length).toBeGreaterThan(0);
  for (const { answerId, start, end, text } of quotes) {
    const { rows } = await database.ownerPool.query('select text from answers where id = $1', [answerId]);
    expect(text).toBe(String(rows[0]?.text).slice(start, end));
  }
  const most = trace.cells.toSorted((a, b) => b.answers.length - a.answers.length)[0];
  expect(card?.reading?.estimate).toBeCloseTo((most?.answers.length ?? 0) / 24, 9);
});

test('a link needs a question of its study that can carry what is asked', async () => {
  const keyResultId = await keyResult(ctx);
  const study = await sixTypes(ctx, keyResultId);
  const link = (questionId: string, statistic: 'mean' | 'share' | 'nps', optionId?: string) =>
    linkEvidence(ctx, keyResultId, {
      kind: 'experience',
      studyId: study.id,
      spec: { questionId, statistic, ...(optionId ? { optionId } : {}) },
    });
  const fault = (pointer: string) => ({ code: 'invalid_input', fields: [{ pointer }] });
  await expect(link(questionOf(study, 'open_ended'), 'mean')).rejects.toMatchObject(fault('/spec/statistic'));
  await expect(link(questionOf(study, 'scale'), 'nps')).rejects.toMatchObject(fault('/spec/statistic'));
  await expect(link(questionOf(study, 'single_choice'), 'share')).rejects.toMatchObject(
    fault('/spec/optionId'),
  );
  const other = await sixTypes(ctx);
  await expect(link(questionOf(other, 'scale'), 'mean')).rejects.toMatchObject({ code: 'not_found' });
  const stranger = await testMember(services);
  await expect(listEvidence(stranger, keyResultId)).rejects.toMatchObject({ code: 'not_found' });
  const viewer = memberOf(services, 'workspaceId' in ctx.actor ? ctx.actor.workspaceId : '', 'viewer');
  await expect(traceEvidence(viewer, keyResultId)).rejects.toMatchObject({ code: 'not_allowed' });
});
