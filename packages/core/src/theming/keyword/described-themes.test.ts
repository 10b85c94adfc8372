import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyCodebook } from '../codebook/apply-codebook.ts';
import { addTheme } from '../codebook/draft/add-theme.ts';
import { changeTheme } from '../codebook/draft/change-theme.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

const crashes = [
  'The mobile app crashes whenever I open a report on the train.',
  'On my phone the app crashed twice and then closed itself.',
  'Crashing apps on Android, all day long.',
  'The app keeps crashing on my tablet since the update.',
];

async function openCrashes() {
  const question = await openQuestion(services);
  await question.say([...mixedAnswers(12), ...crashes]);
  const { ctx, questionId } = question;
  const codebook = () => getCodebook(ctx, questionId);
  const people = async () =>
    Object.fromEntries((await codebook()).themes.map(({ label, respondents }) => [label, respondents]));
  return { ...question, codebook, people };
}

test('a theme that a person adds takes the answers that say what it is described with', async () => {
  const { ctx, questionId, theme, people, codebook } = await openCrashes();
  await theme(null);
  const before = await people();
  const { draft } = await addTheme(
    ctx,
    questionId,
    { label: 'Stability', definition: 'The mobile app crashes, or closes by itself.' },
    null,
  );
  expect(draft?.recodes).toBe(40);
  const applied = await applyCodebook(ctx, questionId, null);
  expect(applied.theming.state).toBe('running');
  await theme(null);
  const after = await people();
  expect(after).toMatchObject({ Stability: 4 });
  const others = Object.entries(before).filter(([label]) => !/crash|app/i.test(label));
  expect(others).toHaveLength(3);
  expect(after).toMatchObject(Object.fromEntries(others));
  expect((await codebook()).theming).toMatchObject({ state: 'ready', uncoded: 0 });
});

test('alone in a codebook it takes no others', async () => {
  const { ctx, questionId, theme, people } = await openCrashes();
  await addTheme(
    ctx,
    questionId,
    { label: 'App crashes', includeWhen: 'The phone app crashed or closed.' },
    null,
  );
  await applyCodebook(ctx, questionId, null);
  await theme(null);
  expect(await people()).toEqual({ 'App crashes': 4 });
});

test('a changed definition has its effect on answers that are coded already', async () => {
  const { ctx, questionId, theme, people, codebook } = await openCrashes();
  await addTheme(ctx, questionId, { label: 'Stability', includeWords: ['tablet'] }, null);
  await applyCodebook(ctx, questionId, null);
  await theme(null);
  expect(await people()).toEqual({ Stability: 1 });
  const id = (await codebook()).themes[0]?.id ?? '';
  const { draft } = await changeTheme(ctx, id, { excludeWhen: 'It is only slow' }, null);
  expect(draft?.recodes).toBe(0);
  await changeTheme(ctx, id, { definition: 'The app crashes or closes' }, null);
  await applyCodebook(ctx, questionId, null);
  await theme(null);
  expect(await people()).toEqual({ Stability: 4 });
});

test('a theme that is described too briefly takes none, and the page says what would help', async () => {
  const { ctx, questionId, theme, people, codebook } = await openCrashes();
  await addTheme(ctx, questionId, { label: 'Crashes' }, null);
  await applyCodebook(ctx, questionId, null);
  await theme(null);
  expect(await people()).toEqual({ Crashes: 0 });
  expect((await codebook()).theming.sentence).toContain(
    'No answer carries “Crashes”: none says two of the words it is described with. Give it words to include, or code three answers with it.',
  );
});
