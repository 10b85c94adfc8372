import { reportFile } from '@plumbline/contracts';
import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codedQuestion } from '../theming/coded.fixture.ts';
import {
  applyCodebook,
  codeAnswer,
  deleteTheme,
  listAnswers,
  mergeThemes,
  unmergeTheme,
} from '../theming/index.ts';
import { keyResult } from './asked.fixture.ts';
import { exportStudy } from './export/export-study.ts';
import { verifyReport } from './export/verify-report.ts';
import { linkEvidence } from './link-evidence.ts';
import { listEvidence } from './list-evidence.ts';
import { getReport } from './report/get-report.ts';
import { summariseQuestion } from './summarise-question.ts';
import { traceEvidence } from './trace/trace-evidence.ts';
import { getTranscript } from './transcripts/get-transcript.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

/** Twelve answers: four carry Price, four Cost, two of them both, six none. */
async function world() {
  const said = Array.from({ length: 12 }, (_, n): [string, string[]] => [
    `answer ${n}`,
    [...(n < 4 ? ['Price'] : []), ...(n >= 2 && n < 6 ? ['Cost'] : [])],
  ]);
  const question = await codedQuestion(services, Object.fromEntries(said));
  const { ctx, studyId, questionId, theme, system } = question;
  const keyResultId = await keyResult(ctx);
  const objection = await linkEvidence(ctx, keyResultId, {
    kind: 'objection',
    studyId,
    spec: { questionId, themeIds: [theme('Cost')], line: 0.6 },
  });
  const reading = async () => {
    services.setNow(new Date(services.clock.now().getTime() + 60_000).toISOString());
    await summariseQuestion(system, { questionId });
    return (await listEvidence(ctx, keyResultId)).items.find(({ id }) => id === objection.id)?.reading;
  };
  const cells = async () => {
    const [open] = (await getReport(ctx, studyId)).questions;
    const { distribution } = open ?? {};
    return distribution?.type === 'open_ended' ? distribution : undefined;
  };
  return { ...question, objection, reading, cells };
}

test('a merge and its undoing are followed by the report, readings, traces, transcripts and exports', async () => {
  const { ctx, studyId, questionId, theme, answer, objection, reading, cells } = await world();
  expect(await reading()).toMatchObject({ n: 12, estimate: 4 / 12 });
  await mergeThemes(ctx, questionId, { themeIds: [theme('Cost')], into: theme('Price') }, null);
  await applyCodebook(ctx, questionId, null);
  expect(await reading()).toMatchObject({ n: 12, estimate: 6 / 12 });
  expect((await cells())?.cells).toMatchObject([{ key: theme('Price'), count: 6, share: 0.5 }]);
  expect((await listEvidence(ctx, objection.keyResultId)).items[0]?.spec).toMatchObject({
    themeIds: [theme('Price')],
  });

  const trace = await traceEvidence(ctx, objection.id);
  const objecting = trace.cells.find(({ answers }) => answers.length === 6);
  expect(new Set(objecting?.answers.map(({ answerId }) => answerId)).size).toBe(6);
  const file = await exportStudy(ctx, studyId);
  expect(file.codings.map(({ answerId }) => answerId)).toHaveLength(6);
  expect(verifyReport(reportFile.parse(JSON.parse(JSON.stringify(file)))).faults).toEqual([]);
  const { items } = await listAnswers(ctx, questionId, { limit: 50 });
  const both = items.find(({ id }) => id === answer('answer 2'));
  expect(both?.themes).toHaveLength(1);
  const transcript = await getTranscript(ctx, both?.interviewId ?? '');
  expect(transcript.turns.flatMap(({ highlights = [] }) => highlights)).toHaveLength(1);

  await unmergeTheme(ctx, questionId, { themeId: theme('Cost') }, null);
  await applyCodebook(ctx, questionId, null);
  expect(await reading()).toMatchObject({ estimate: 4 / 12 });
  expect((await cells())?.cells).toHaveLength(2);
});

test('a claim whose themes are all deleted has no share, and not a share of nobody', async () => {
  const { ctx, questionId, theme, reading } = await world();
  expect(await reading()).toMatchObject({ n: 12, estimate: 4 / 12 });
  await deleteTheme(ctx, theme('Cost'), null);
  await applyCodebook(ctx, questionId, null);
  expect(await reading()).toMatchObject({ n: 12, estimate: null, verdict: 'open' });
});

test("a person's coding counts like any other, and the trace and the export name the person's hand", async () => {
  const { ctx, studyId, questionId, theme, answer, objection, reading, cells } = await world();
  await codeAnswer(ctx, answer('answer 9'), { themes: [{ id: theme('Cost'), start: 0, end: 6 }] });
  expect(await reading()).toMatchObject({ n: 12, estimate: 5 / 12 });
  expect((await cells())?.base).toBe(12);
  const trace = JSON.stringify(await traceEvidence(ctx, objection.id));
  expect(trace).toContain('a person');
  expect(trace).toContain('model stand-in, prompt assign-themes/1');
  const { codings } = await exportStudy(ctx, studyId);
  expect(codings.find(({ answerId }) => answerId === answer('answer 9'))).toMatchObject({
    label: 'Cost',
    quote: 'answer',
    codedBy: 'a person',
  });
  await deleteTheme(ctx, theme('Price'), null);
  await applyCodebook(ctx, questionId, null);
  expect((await cells())?.base).toBe(10);
});
