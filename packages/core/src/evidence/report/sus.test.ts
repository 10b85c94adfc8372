import type { QuestionInput } from '@plumbline/contracts';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../shared/context.ts';
import { createStudy, importAnswers, publishStudy } from '../../study/index.ts';
import { getReport } from './get-report.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await testMember(testServices(database));
});
afterAll(() => database.close());

const questions = Array.from(
  { length: 10 },
  (_, index): QuestionInput => ({
    type: 'scale',
    text: `Item ${index + 1}`,
    blockId: 'usability',
    config: { min: 1, max: 5, preset: 'sus' },
  }),
);

async function scored(people: (number | null)[][]) {
  const { id } = await createStudy(ctx, { title: 'Usability', questions });
  const study = await publishStudy(ctx, id);
  const map = Object.fromEntries(
    study.questions.map((question, at) => [`q${at}`, { questionId: question.id }]),
  );
  const lines = people.map((answers) =>
    JSON.stringify(
      Object.fromEntries(answers.flatMap((answer, at) => (answer === null ? [] : [[`q${at}`, answer]]))),
    ),
  );
  await importAnswers(ctx, id, { format: 'jsonl', data: lines.join('\n'), map, consent: 'They agreed.' });
  const [card] = (await getReport(ctx, id)).sus;
  return card;
}

const best = [5, 1, 5, 1, 5, 1, 5, 1, 5, 1];
const good = [4, 2, 4, 2, 4, 2, 4, 2, 4, 2];

test('ten questions make one score, with grades from ten people on', async () => {
  const people = [...Array.from({ length: 6 }, () => best), ...Array.from({ length: 4 }, () => good)];
  const card = await scored(people);
  expect(card).toMatchObject({ blockId: 'usability', n: 10, score: { estimate: 90 } });
  expect(card?.questionIds).toHaveLength(10);
  expect(card?.grades).toMatch(/^\S+ to A\+$/);
  expect(card?.sentence).toMatch(
    /^SUS 90\.0\s\[.*\] of 100, from 10 people\. Grades \S+ to A\+\. The average product scores 68\.$/,
  );
  expect((await scored(people.slice(0, 9)))?.grades).toBeNull();
});

test('one missing answer counts as neutral, two leave a person out, and all the same is said', async () => {
  const one = best.map((answer, at) => (at === 0 ? null : answer));
  const two = best.map((answer, at) => (at < 2 ? null : answer));
  const card = await scored([best, best, best, one, two, best.map(() => 3)]);
  expect(card).toMatchObject({ n: 5, score: { estimate: (100 + 100 + 100 + 95 + 50) / 5 } });
  expect(card?.sentence).toMatch(/1 left out: two or more .* 1 gave the same answer to all ten\.$/);
  expect((await scored([best, good]))?.sentence).toBe('2 answers so far: too few to split.');
});
