import { createTestDatabase, type TestDatabase, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeAnswer } from '../answers/code-answer.ts';
import { listAnswers } from '../answers/list-answers.ts';
import { applyCodebook } from '../codebook/apply-codebook.ts';
import { addTheme } from '../codebook/draft/add-theme.ts';
import { changeTheme } from '../codebook/draft/change-theme.ts';
import { deleteTheme } from '../codebook/draft/delete-theme.ts';
import { lockTheme } from '../codebook/draft/lock-theme.ts';
import { mergeThemes } from '../codebook/draft/merge-themes.ts';
import { unmergeTheme } from '../codebook/draft/unmerge-theme.ts';
import { getCodebook } from '../codebook/get-codebook.ts';
import { pauseTheming } from '../codebook/pause-theming.ts';
import { rerunTheming } from '../codebook/rerun-theming.ts';
import { resumeTheming } from '../codebook/resume-theming.ts';
import { StaleThemingError } from '../stale.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';

let database: TestDatabase;
let services: ReturnType<typeof testServices>;
beforeAll(async () => {
  database = await createTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

/** Price, import and team, each said so often, and themed. */
async function themed(each: number) {
  const question = await openQuestion(services);
  const { ctx, questionId } = question;
  await question.say(mixedAnswers(each));
  await question.theme(null);
  const codebook = () => getCodebook(ctx, questionId);
  const answers = async () => (await listAnswers(ctx, questionId, { limit: 200 })).items;
  /** The theme in use that most answers with this word carry. */
  const about = async (word: string) => {
    const carried = (await answers())
      .filter(({ text }) => text.includes(word))
      .flatMap(({ themes }) => themes.map(({ id }) => id));
    return commonest(carried);
  };
  const sizes = async () => (await codebook()).themes.map(({ id, respondents }) => [id, respondents]);
  return { ...question, codebook, answers, about, sizes };
}

test('themes that nobody edited are found anew, and keep their ids where their answers stay together', async () => {
  const { read, theme, ctx, questionId, sizes, about } = await themed(70);
  const before = await sizes();
  const [price, team] = [await about('budget'), await about('colleagues')];
  const mixUp = () =>
    read((trx) =>
      trx
        .updateTable('theme_assignments')
        .set({ theme_id: price, coded_as: price })
        .where('theme_id', '=', team)
        .execute(),
    );
  await mixUp();
  await theme(null);
  expect(await sizes()).toContainEqual([price, 140]);
  await rerunTheming(ctx, questionId, null);
  await theme(null);
  const after = await sizes();
  expect(after.map(([, respondents]) => respondents)).toEqual(before.map(([, respondents]) => respondents));
  const kept = before.map(([id]) => id).filter((id) => id !== team);
  expect(after.map(([id]) => id)).toEqual(expect.arrayContaining(kept));
});

test('until a re-run is done everything stays as it was, and it is over when a person stops it', async () => {
  const { ctx, questionId, sizes, codebook, theme, codings, say } = await themed(12);
  const before = { sizes: await sizes(), codings: await codings() };
  const asked = await rerunTheming(ctx, questionId, null);
  expect(asked.theming).toMatchObject({
    state: 'running',
    sentence: 'The answers are coded anew; until that is done, you see what was found before.',
    uncoded: 0,
  });
  expect({ sizes: await sizes(), codings: await codings() }).toEqual(before);
  await pauseTheming(ctx, questionId, null);
  await theme(null);
  expect({ sizes: await sizes(), codings: await codings() }).toEqual(before);
  expect((await codebook()).run?.state).toBe('cancelled');
  await resumeTheming(ctx, questionId, null);
  await say(mixedAnswers(1));
  await theme(null);
  expect((await codebook()).theming).toMatchObject({ state: 'ready', coded: 39 });
});

test('what people decided holds: names, locks, redirects, tombstones, their codings', async () => {
  const { ctx, questionId, about, answers, codebook, theme, read } = await themed(12);
  const [price, importing, team] = [await about('budget'), await about('csv'), await about('colleagues')];
  await changeTheme(ctx, price, { label: 'What it costs' }, null);
  await lockTheme(ctx, questionId, { themeId: price, locked: true }, null);
  await mergeThemes(ctx, questionId, { themeIds: [team], into: importing }, null);
  await addTheme(ctx, questionId, { label: 'Nobody says this' }, null);
  await applyCodebook(ctx, questionId, null);
  const [empty] = (await codebook()).themes.filter(({ label }) => label === 'Nobody says this');
  await deleteTheme(ctx, empty?.id ?? '', null);
  await applyCodebook(ctx, questionId, null);
  const [own] = (await answers()).filter(({ text }) => text.includes('csv'));
  await codeAnswer(ctx, own?.id ?? '', { themes: [{ id: price }] });
  await theme(null);
  const before = await codebook();
  const lists = () =>
    read((trx) =>
      trx
        .selectFrom('themes')
        .orderBy('id')
        .select(['id', 'label', 'locked', 'merged_into', 'retired_at'])
        .execute(),
    );
  const list = await lists();

  await rerunTheming(ctx, questionId, null);
  await theme(null);
  const after = await codebook();
  expect(await lists()).toEqual(list);
  expect([after.version, after.run?.state, after.run?.id === before.run?.id]).toEqual([
    before.version,
    'done',
    false,
  ]);
  expect(
    after.themes.map(({ label, respondents, origins }) => [label, respondents, origins?.person]),
  ).toEqual(before.themes.map(({ label, respondents, origins }) => [label, respondents, origins?.person]));
  // A merge that was coded anew can still be taken back.
  await unmergeTheme(ctx, questionId, { themeId: team }, null);
  const apart = await applyCodebook(ctx, questionId, null);
  expect(apart.themes.map(({ id, respondents }) => [id, respondents])).toEqual(
    expect.arrayContaining([
      [team, 12],
      [importing, 11],
      [price, 13],
    ]),
  );
});

test('answers that strayed go where people have coded ones like them', async () => {
  const { ctx, questionId, about, answers, codebook, theme, read } = await themed(12);
  const [price, importing] = [await about('budget'), await about('csv')];
  const said = (await answers()).filter(({ text }) => text.includes('csv')).map(({ id }) => id);
  for (const id of said.slice(0, 3)) await codeAnswer(ctx, id, { themes: [{ id: importing }] });
  await read((trx) =>
    trx
      .updateTable('theme_assignments')
      .set({ theme_id: price, coded_as: price })
      .where('answer_id', 'in', said.slice(3, 9))
      .execute(),
  );
  const people = async () =>
    (await codebook()).themes.filter(({ id }) => id === importing).map((one) => one.respondents);
  await theme(null);
  expect(await people()).toEqual([6]);
  await rerunTheming(ctx, questionId, null);
  await theme(null);
  expect(await people()).toEqual([12]);
  expect((await answers()).filter(({ byPerson }) => byPerson).map(({ id }) => id)).toEqual(said.slice(0, 3));
});

test('a re-run asked for while a run is under way is not taken for done with it', async () => {
  const { ctx, questionId, theme, codebook } = await themed(70);
  const under = theme(null);
  const stale = expect(under).rejects.toThrow(StaleThemingError);
  await expect.poll(async () => (await codebook()).run?.state).toBe('running');
  await rerunTheming(ctx, questionId, null);
  await stale;
  expect((await codebook()).theming.state).toBe('running');
  await theme(null);
  expect((await codebook()).theming.state).toBe('ready');
});

function commonest(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, z) => z[1] - a[1])[0]?.[0] ?? '';
}
