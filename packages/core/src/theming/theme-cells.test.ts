import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { themeCells } from './theme-cells.ts';
import { openQuestion } from './theming.fixture.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

test('counts respondents, by whether they named a theme before they were probed', async () => {
  const question = await openQuestion(services);
  await question.say(['Setup wizard froze.', 'The setup wizard.', 'Setup wizard again.', 'Nice logo.']);
  await question.theme();
  const [first] = await question.texts();
  await question.read((trx) =>
    trx
      .updateTable('answers')
      .set({ probed: true })
      .where('id', '=', first?.id ?? '')
      .execute(),
  );
  const { base, themes } = await question.cells();
  expect(base).toBe(4);
  expect(themes).toMatchObject([{ respondents: 3, unprompted: 2, probed: 1 }]);
});

test('two answers of one respondent count once', async () => {
  const question = await openQuestion(services);
  await question.say(['Setup wizard froze.', 'The setup wizard.', 'Setup wizard again.', 'My setup wizard.']);
  await question.theme();
  const [one, two] = await question.read((trx) =>
    trx.selectFrom('answers').orderBy('arrival_index').select(['id', 'interview_id']).execute(),
  );
  await question.read(async (trx) => {
    const turn = {
      interview_id: one?.interview_id ?? '',
      workspace_id: question.workspaceId,
      at: new Date(),
    };
    await trx
      .insertInto('turns')
      .values({ ...turn, seq: 3, kind: 'answer', submission_id: 'second-1' })
      .execute();
    await trx
      .updateTable('answers')
      .set({ interview_id: turn.interview_id, turn: 3, submission_id: 'second-1' })
      .where('id', '=', two?.id ?? '')
      .execute();
  });
  const { base, themes } = await question.cells();
  expect([base, themes[0]?.respondents, themes[0]?.quotes.length]).toEqual([3, 3, 3]);
});

test('fewer than three respondents are no evidence', async () => {
  const question = await openQuestion(services);
  await question.say(['Setup wizard froze.', 'The setup wizard.', 'Setup wizard again.']);
  await question.theme();
  expect((await question.cells()).themes).toHaveLength(1);
  const [first] = await question.texts();
  await question.read((trx) =>
    trx
      .updateTable('answers')
      .set({ superseded_at: new Date() })
      .where('id', '=', first?.id ?? '')
      .execute(),
  );
  expect(await question.cells()).toEqual({ base: 2, themes: [] });
});

test('a cohort counts its own respondents only, and viewers read released quotes only', async () => {
  const question = await openQuestion(services);
  const said = (person: string) => ({ person, text: 'The setup wizard froze.' });
  await question.say([...['a', 'a', 'a', 'b', 'b'].map(said), { person: 'a', text: 'Nice logo.' }]);
  await question.theme();
  const cohort = { attribute: 'person', values: ['a'] };
  const read = (quotes: 'all' | 'released') =>
    question.read((trx) => themeCells(trx, { questionId: question.questionId, cohort, quotes }));
  expect(await read('all')).toMatchObject({ base: 4, themes: [{ respondents: 3 }] });
  expect((await read('all')).themes[0]?.quotes).toHaveLength(3);
  expect((await read('released')).themes[0]?.quotes).toEqual([]);
  const [first] = await question.texts();
  await question.read((trx) =>
    trx
      .updateTable('answers')
      .set({ quote_released: true })
      .where('id', '=', first?.id ?? '')
      .execute(),
  );
  expect((await read('released')).themes[0]?.quotes).toMatchObject([{ answerId: first?.id }]);
});
