import {
  createTestDatabase,
  memberOf,
  type TestDatabase,
  type TestServices,
  testMember,
  testServices,
} from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveConsent, skipQuestion, startInterview, submitAnswer } from '../../interview/index.ts';
import { type Context, contextOf } from '../../shared/context.ts';
import { createLinks } from '../../study/index.ts';
import { answered, type Line, questionOf, sixTypes, summarised } from '../asked.fixture.ts';
import { getTranscript } from '../transcripts/get-transcript.ts';
import { listInterviews } from '../transcripts/list-interviews.ts';
import { getReport } from './get-report.ts';

let database: TestDatabase;
let services: TestServices;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
  ctx = await testMember(services);
});
afterAll(() => database.close());

const picks = ['start', 'import', 'need'];
const lines: Line[] = Array.from({ length: 24 }, (_, index) => ({
  open: `Answer ${index}`,
  scale: (index % 5) + 1,
  single: index % 4 === 3 ? 'Price' : picks[index % 3],
  multiple: index % 2 === 0 ? ['start'] : ['start', 'import'],
  ranking: index % 6 === 0 ? ['need'] : ['import', 'start', 'need'],
  ...(index % 3 === 0 ? {} : { yesNo: index % 2 === 0 ? 'yes' : 'no' }),
}));

test('a report equals an independent count of its answers', async () => {
  const study = await sixTypes(ctx);
  await answered(ctx, study, lines);
  await summarised(ctx, study);
  const report = await getReport(ctx, study.id);
  expect(report).toMatchObject({
    n: 24,
    funnel: { opened: 24, started: 24, finished: 24, medianSeconds: null },
  });
  const counts = (type: Parameters<typeof questionOf>[1]) => {
    const card = report.questions.find(({ id }) => id === questionOf(study, type));
    return { n: card?.n, cells: card?.distribution.cells.map(({ count }) => count) };
  };
  const recount = async (type: Parameters<typeof questionOf>[1], key: string) => {
    const { rows } = await database.ownerPool.query(
      `select ${key} as key, count(*)::int from answers where question_id = $1 and superseded_at is null group by 1`,
      [questionOf(study, type)],
    );
    return new Map<string, number>(rows.map((row) => [row.key, row.count]));
  };
  const points = await recount('scale', "value ->> 'value'");
  expect(counts('scale')).toEqual({ n: 24, cells: ['1', '2', '3', '4', '5'].map((key) => points.get(key)) });
  const said = await recount('yes_no', "value ->> 'value'");
  expect(counts('yes_no')).toEqual({ n: 16, cells: [said.get('yes'), said.get('no')] });
  const chosen = await recount('single_choice', "coalesce(value ->> 'optionId', 'other')");
  expect(counts('single_choice')).toEqual({
    n: 24,
    cells: [...picks, 'other'].map((key) => chosen.get(key)),
  });
  const first = await recount('ranking', "value -> 'order' ->> 0");
  expect(counts('ranking').cells).toEqual([first.get('start') ?? 0, first.get('import'), first.get('need')]);
  expect(counts('multiple_choice')).toEqual({ n: 24, cells: [24, 12, 0] });
  expect(counts('open_ended')).toEqual({ n: 24, cells: [] });
});

test('the same answers give the same summary, and it is told to the pages that show it', async () => {
  const study = await sixTypes(ctx);
  await answered(ctx, study, lines.slice(0, 6));
  await summarised(ctx, study);
  const before = await getReport(ctx, study.id);
  services.published.length = 0;
  await summarised(ctx, study);
  expect(await getReport(ctx, study.id)).toEqual(before);
  expect(services.published).toHaveLength(6);
  expect(services.published[0]).toMatchObject({ type: 'summary', ids: [`study:${study.id}`] });
});

test('a viewer sees no base under five, and no transcript', async () => {
  const study = await sixTypes(ctx);
  await answered(ctx, study, lines.slice(1, 3));
  await summarised(ctx, study);
  const viewer = memberOf(services, workspaceOf(ctx), 'viewer');
  const seen = await getReport(viewer, study.id);
  expect(seen.n).toBe(0);
  for (const { n, bases, hidden, distribution } of seen.questions) {
    expect({ n, shown: bases.shown, hidden }).toEqual({ n: 0, shown: 0, hidden: true });
    for (const { count, share } of distribution.cells)
      expect({ count, share }).toEqual({ count: null, share: null });
  }
  expect((await getReport(ctx, study.id)).questions.every(({ hidden }) => !hidden)).toBe(true);
  await expect(listInterviews(viewer, study.id, { limit: 10 })).rejects.toMatchObject({
    code: 'not_allowed',
  });
});

test('a live interview counts skips beside the base and its transcript marks what was corrected', async () => {
  const study = await sixTypes(ctx);
  const { items } = await createLinks(ctx, study.id, {});
  const anonymous = contextOf(services, { kind: 'anonymous' });
  const started = await startInterview(anonymous, items[0]?.token ?? '', { nonce: 'nonce-0001' });
  const respondent = contextOf(services, {
    kind: 'respondent',
    workspaceId: workspaceOf(ctx),
    interviewId: started.interviewId,
  });
  await giveConsent(respondent, { accepted: true, version: started.consent.version, quote: true });
  const open = questionOf(study, 'open_ended');
  await submitAnswer(respondent, {
    submissionId: 'open-0001',
    questionId: open,
    value: { text: 'Set-up 🙂 was long.' },
  });
  await skipQuestion(respondent, { submissionId: 'probe-001', questionId: open, reason: 'skipped' });
  const scale = questionOf(study, 'scale');
  const first = await submitAnswer(respondent, {
    submissionId: 'scale-001',
    questionId: scale,
    value: { value: 2 },
  });
  await submitAnswer(respondent, {
    submissionId: 'scale-002',
    questionId: scale,
    turn: first.seq - 1,
    value: { value: 4 },
  });
  const single = questionOf(study, 'single_choice');
  await skipQuestion(respondent, {
    submissionId: 'single-01',
    questionId: single,
    reason: 'prefer_not_to_say',
  });
  await summarised(ctx, study);

  const report = await getReport(ctx, study.id);
  expect(report).toMatchObject({ n: 1, funnel: { opened: 1, started: 1, finished: 0 } });
  const card = (id: string) => report.questions.find((one) => one.id === id);
  expect(card(single)?.bases).toMatchObject({ shown: 1, answered: 0, preferNotToSay: 1 });
  expect(card(open)?.bases).toMatchObject({ shown: 1, answered: 1, skipped: 0 });
  expect(card(scale)?.distribution.cells.map(({ count }) => count)).toEqual([0, 0, 0, 1, 0]);

  const transcript = await getTranscript(ctx, started.interviewId);
  expect(transcript.turns.map(({ seq }) => seq)).toEqual(transcript.turns.map((_, index) => index + 1));
  const words = transcript.turns.filter(({ speaker }) => speaker === 'respondent');
  expect(words.map(({ text, superseded }) => [text, superseded])).toEqual([
    ['Set-up 🙂 was long.', false],
    ['Skipped', false],
    ['2 of 5', true],
    ['4 of 5', false],
    ['Prefers not to say', false],
  ]);
  expect(transcript.consent).toMatchObject({ quote: true });
});

test('interviews are listed newest first, a page at a time, each once', async () => {
  const study = await sixTypes(ctx);
  await answered(ctx, study, lines.slice(0, 7));
  const seen: string[] = [];
  for (let cursor: string | undefined, turn = 0; turn < 4; turn += 1) {
    const page = await listInterviews(ctx, study.id, { limit: 3, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
});

test('a study, an interview and an evidence link of another workspace are not there', async () => {
  const study = await sixTypes(ctx);
  const [interview] = await answered(ctx, study, lines.slice(0, 1));
  const stranger = await testMember(services);
  for (const ask of [
    () => getReport(stranger, study.id),
    () => listInterviews(stranger, study.id, { limit: 10 }),
    () => getTranscript(stranger, interview ?? ''),
  ]) {
    await expect(ask()).rejects.toMatchObject({ code: 'not_found' });
  }
});

function workspaceOf({ actor }: Context): string {
  if (actor.kind === 'anonymous') throw new Error('nobody');
  return actor.workspaceId;
}
