import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCodebook } from '../codebook/get-codebook.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

test('imported answers become themes whose every quote is an exact slice of a stored answer', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(15));
  expect(await question.state()).toMatchObject({ state: 'running', uncoded: 45 });
  await question.theme();

  const { base, themes } = await question.cells();
  expect(base).toBe(45);
  expect(themes.length).toBeGreaterThanOrEqual(3);
  const texts = new Map((await question.texts()).map(({ id, text }) => [id, text]));
  for (const { quotes, respondents, unprompted, probed } of themes) {
    expect(quotes.length).toBe(3);
    expect(new Set(quotes.map(({ interviewId }) => interviewId)).size).toBe(3);
    expect([unprompted, probed]).toEqual([respondents, 0]);
    for (const { answerId, start, end, text, respondent, turn } of quotes) {
      expect(texts.get(answerId)?.slice(start, end)).toBe(text);
      expect(text.length).toBeGreaterThan(10);
      expect([respondent, turn]).toEqual([expect.stringMatching(/^Respondent \d+$/), 2]);
    }
  }
  expect(await question.state()).toMatchObject({
    engine: 'keyword',
    model: null,
    state: 'ready',
    sentence: 'Keyword grouping (no AI): groups answers that share words; it does not understand meaning.',
    uncoded: 0,
    coded: 45,
  });
});

test('every answer is coded, and every member of a theme has words to show for it', async () => {
  const question = await openQuestion(services);
  await question.say([...mixedAnswers(12), '???', 'Zebra.']);
  await question.theme();
  const codings = await question.codings();
  expect(codings).toHaveLength(38);
  const { withoutTheme } = await question.state();
  expect(codings.filter(({ state }) => state === 'none')).toHaveLength(withoutTheme);
  expect(withoutTheme).toBeGreaterThanOrEqual(1);
  const assignments = await question.read((trx) => trx.selectFrom('theme_assignments').selectAll().execute());
  expect(new Set(assignments.map(({ answer_id }) => answer_id)).size).toBe(38 - withoutTheme);
});

test('themes keep their ids when answers come in and the question is themed again', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(12));
  await question.theme();
  const before = await getCodebook(question.ctx, question.questionId);
  await question.say(mixedAnswers(3));
  expect(await question.state()).toMatchObject({ uncoded: 9, coded: 36 });
  await question.theme();
  const after = await getCodebook(question.ctx, question.questionId);
  expect(after.themes.map(({ id }) => id).sort()).toEqual(before.themes.map(({ id }) => id).sort());
  expect(after.version).toBe(1);
  expect(sum(after.themes.map(({ respondents }) => respondents ?? 0))).toBe(45);
});

test('a crowd of answers is grouped in a thread, and not begun when the process leaves', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(80));
  await question.theme();
  expect((await question.state()).coded).toBe(240);
  expect((await question.cells()).themes.length).toBeGreaterThanOrEqual(3);
  const leaving = AbortSignal.abort(new Error('The process is leaving.'));
  await expect(question.theme(null, { signal: leaving })).rejects.toThrow('leaving');
});

test('a handful of answers shows phrases that three people share, and nothing else', async () => {
  const question = await openQuestion(services);
  await question.say([
    'The setup wizard froze.',
    'Setup wizard again.',
    'I gave up at the setup wizard.',
    'Nice logo.',
  ]);
  await question.theme();
  const { themes } = await question.cells();
  expect(themes.map(({ label, respondents }) => [label.toLowerCase(), respondents])).toEqual([
    ['setup wizard', 3],
  ]);
  expect(await question.state()).toMatchObject({ state: 'ready', withoutTheme: 1 });
});

test('a result that another run has overtaken leaves nothing behind', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(4));
  const complete = async () => {
    throw new Error('overtaken');
  };
  await expect(question.theme(null, { complete })).rejects.toThrow('overtaken');
  expect(await question.codings()).toEqual([]);
  expect((await question.cells()).themes).toEqual([]);
});

test('pages hear of new themes, and the summary is asked for', async () => {
  const question = await openQuestion(services);
  await question.say(mixedAnswers(2));
  await question.theme();
  expect(services.published.at(-1)).toEqual({
    workspaceId: question.workspaceId,
    type: 'themes',
    ids: [`study:${question.studyId}`],
  });
  const asked = await services.db
    .selectFrom('outbox')
    .where('key', '=', question.questionId)
    .where('job', '=', 'summarise-question')
    .selectAll()
    .execute();
  expect(asked).toHaveLength(2);
});

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
