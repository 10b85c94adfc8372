import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeVersion } from '../codebook/make-version.ts';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { callsFor, codedTexts, expectWhole, modelStage } from './model-stage.fixture.ts';

let stage: Awaited<ReturnType<typeof modelStage>>;
beforeAll(async () => {
  stage = await modelStage();
});
beforeEach(() => stage.reset());
afterAll(() => stage.close());

type Question = Awaited<ReturnType<typeof openQuestion>>;
const umbrellas = Array.from({ length: 9 }, (_, n) => `Umbrella ${'abcdefghi'[n]}`);

async function themed(each = 6): Promise<Question> {
  const question = await openQuestion(stage.services);
  await question.say(mixedAnswers(each));
  await question.theme();
  stage.services.setNow('2026-05-06T10:00:00Z');
  stage.standIn.requests.length = 0;
  return question;
}

/** As after an edit by a person. */
async function touch(question: Question): Promise<void> {
  await question.read((trx) => trx.updateTable('codebooks').set({ touched_at: new Date() }).execute());
}

/** As a person codes: nothing, or the theme of that label. */
async function codeByHand(question: Question, text: string, label: string | null): Promise<void> {
  await question.read(async (trx) => {
    const { id } = await trx
      .selectFrom('answers')
      .where('text', '=', text)
      .select('id')
      .executeTakeFirstOrThrow();
    const at = new Date('2026-05-06T09:30:00Z');
    await trx.deleteFrom('theme_assignments').where('answer_id', '=', id).execute();
    await trx.deleteFrom('answer_codings').where('answer_id', '=', id).execute();
    const { version } = await trx.selectFrom('codebooks').select('version').executeTakeFirstOrThrow();
    const coding = { workspace_id: question.workspaceId, answer_id: id, question_id: question.questionId };
    const state = label === null ? ('none' as const) : ('done' as const);
    await trx
      .insertInto('answer_codings')
      .values({
        ...coding,
        codebook_version: version,
        engine: 'model',
        state,
        prompt_version: null,
        model: null,
        coded_at: at,
        coded_by: null,
        by_person: true,
      })
      .execute();
    if (label === null) return;
    const theme = await trx
      .selectFrom('themes')
      .where('label', '=', label)
      .select('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('theme_assignments')
      .values({
        workspace_id: question.workspaceId,
        id: stage.services.ids.uuid(),
        answer_id: id,
        theme_id: theme.id,
        coded_as: theme.id,
        codebook_version: version,
        origin: 'person',
        quote_start: 0,
        quote_end: text.length,
        quote_rank: null,
        created_at: at,
      })
      .execute();
  });
}

const versions = (question: Question) =>
  question.read((trx) => trx.selectFrom('codebook_versions').select('version').orderBy('version').execute());

test('machines that add themes make a new version; only answers without a theme are held against it', async () => {
  const question = await themed();
  const before = new Map((await question.codings()).map((coding) => [coding.answer_id, coding]));
  await question.say(umbrellas);
  await question.theme();
  await expectWhole(question);
  expect((await versions(question)).map(({ version }) => version)).toEqual([1, 2]);
  const after = await question.codings();
  for (const coding of after) {
    const old = before.get(coding.answer_id);
    if (old?.state === 'done') expect(coding).toEqual({ ...old, codebook_version: 2 });
  }
  expect((await question.cells()).themes.find(({ label }) => label === 'Umbrella')?.respondents).toBe(9);
  const codebook = await question.read((trx) =>
    trx.selectFrom('codebooks').selectAll().executeTakeFirstOrThrow(),
  );
  expect(codebook).toMatchObject({ version: 2, revision: 2, touched_at: null });
});

test('three alike without a theme are enough, unless such were seen before', async () => {
  const question = await themed();
  await question.say(umbrellas.slice(0, 2));
  await question.theme();
  expect(callsFor(stage.standIn, 'propose-themes')).toHaveLength(0);
  await question.say(umbrellas.slice(2, 3));
  await question.theme();
  expect(callsFor(stage.standIn, 'propose-themes')).toHaveLength(1);
  expect((await question.cells()).themes.some(({ label }) => label === 'Umbrella')).toBe(true);

  stage.services.setNow('2026-05-06T11:00:00Z');
  await question.say(['No no no 1', 'No no no 2', 'No no no 3']);
  await question.theme();
  stage.services.setNow('2026-05-06T12:00:00Z');
  const proposals = callsFor(stage.standIn, 'propose-themes').length;
  await question.say(['No no no 4', 'No no no 5', 'No no no 6']);
  await question.theme();
  expect(callsFor(stage.standIn, 'propose-themes')).toHaveLength(proposals);
});

test('of a codebook that a person has touched nothing changes: new themes are suggested, each once', async () => {
  const question = await themed();
  await touch(question);
  const themes = () => question.read((trx) => trx.selectFrom('themes').selectAll().orderBy('id').execute());
  const before = await themes();
  await question.say(umbrellas);
  await question.theme();
  stage.services.setNow('2026-05-06T12:00:00Z');
  await question.say(umbrellas);
  await question.theme();
  expect(await themes()).toEqual(before);
  expect(await versions(question)).toHaveLength(1);
  expect(callsFor(stage.standIn, 'merge-themes')).toHaveLength(0);
  const suggestions = await question.read((trx) => trx.selectFrom('theme_suggestions').selectAll().execute());
  const umbrella = suggestions.filter(({ key }) => key === 'umbrella');
  expect(umbrella).toMatchObject([
    { kind: 'new', state: 'open', suggestion: { theme: { label: 'Umbrella', includeWords: [] } } },
  ]);
  expect(await expectWhole(question)).toMatchObject({ coded: 36 });
});

test('what a person has coded is never sent for coding and never changes, and shows as an example from the next version on', async () => {
  const question = await themed();
  const [mine = '', none = ''] = mixedAnswers(6);
  const [label = ''] = (await question.cells()).themes.map((theme) => theme.label);
  await codeByHand(question, mine, label);
  await codeByHand(question, none, null);
  await touch(question);
  const byPerson = () =>
    question.read((trx) =>
      trx
        .selectFrom('answer_codings')
        .where('by_person', '=', true)
        .selectAll()
        .orderBy('answer_id')
        .execute(),
    );
  const before = await byPerson();
  await question.say(['The price was too much.']);
  await question.theme();
  expect(JSON.stringify(stage.standIn.requests)).not.toContain(mine);

  await question.read(async (trx) => {
    await trx.deleteFrom('answer_codings').where('by_person', '=', false).execute();
    await trx.deleteFrom('theme_assignments').where('origin', '<>', 'person').execute();
    const { workspaceId, questionId } = question;
    await makeVersion(trx, {
      workspaceId,
      questionId,
      engine: 'model',
      at: new Date('2026-05-06T10:30:00Z'),
    });
  });
  stage.standIn.requests.length = 0;
  await question.theme();
  const prompts = callsFor(stage.standIn, 'assign-themes').map(
    ({ body }) => body.messages.at(-1)?.content ?? '',
  );
  expect(prompts.length).toBeGreaterThan(0);
  for (const prompt of prompts) {
    const [prefix = '', answers = ''] = prompt.split('\nANSWERS ');
    expect(prefix).toContain(`{"example":${JSON.stringify(mine)},"themes":[{"theme":"T`);
    expect(answers).not.toContain(mine);
    expect(answers).not.toContain(none);
  }
  expect(new Set(prompts.map((prompt) => prompt.split('\nANSWERS ')[0])).size).toBe(1);
  expect(await byPerson()).toEqual(before.map((coding) => ({ ...coding, codebook_version: 2 })));
});

test('words that include or exclude a theme are heard before the model', async () => {
  const question = await themed();
  const [first, second] = (await question.cells()).themes;
  await question.read(async (trx) => {
    await trx
      .updateTable('themes')
      .set({ include_words: ['zebra'] })
      .where('id', '=', first?.id ?? '')
      .execute();
    await trx
      .updateTable('themes')
      .set({ exclude_words: ['secretly'] })
      .where('id', '=', second?.id ?? '')
      .execute();
    await trx.updateTable('codebooks').set({ touched_at: new Date() }).execute();
  });
  const text = `Zebra. Secretly ${second?.quotes[0]?.text}`;
  await question.say([text]);
  await question.theme();
  await expectWhole(question);
  const coded = (await codedTexts(question)).get(text) ?? [];
  expect(coded).toContainEqual(expect.stringMatching(new RegExp(`^${first?.label} \\(rule\\): .*Zebra`)));
  expect(coded.filter((one) => one.startsWith(`${second?.label} `))).toEqual([]);
});

test('a person pauses theming between batches: what is coded stays, the rest waits, and goes on when resumed', async () => {
  const question = await openQuestion(stage.services);
  await question.say(mixedAnswers(100));
  const pause = (paused_at: Date | null) =>
    question.read((trx) => trx.updateTable('codebooks').set({ paused_at }).execute());
  stage.standIn.setLatency(20);
  const theming = question.theme(stage.llm({ callsAtATime: 1 }));
  await expect.poll(async () => (await question.codings()).length, { timeout: 15_000 }).toBeGreaterThan(0);
  await pause(new Date());
  await theming;
  const { coded } = await expectWhole(question);
  expect(coded).toBeLessThan(300);
  const run = () =>
    question.read((trx) =>
      trx.selectFrom('theming_runs').selectAll().orderBy('started_at', 'desc').executeTakeFirstOrThrow(),
    );
  expect(await run()).toMatchObject({ state: 'cancelled', done: coded, total: 300 });
  const asked = stage.standIn.requests.length;
  await question.theme();
  expect(stage.standIn.requests).toHaveLength(asked);
  await pause(null);
  await question.theme();
  expect(await expectWhole(question)).toMatchObject({ coded: 300 });
  stage.standIn.setLatency(0);
});

test('progress is on the run, and open pages hear of it', async () => {
  const question = await themed();
  await question.say(mixedAnswers(20));
  const heard = stage.services.published.length;
  await question.theme();
  const runs = await question.read((trx) =>
    trx.selectFrom('theming_runs').selectAll().orderBy('started_at').execute(),
  );
  expect(runs.at(-1)).toMatchObject({
    state: 'done',
    done: 60,
    total: 60,
    codebook_version: 1,
    prompt_version: '2',
  });
  expect(stage.services.published.slice(heard).every(({ type }) => type === 'themes')).toBe(true);
  expect(stage.services.published.length - heard).toBeGreaterThanOrEqual(4);
});

test('answers in several languages keep their words; labels are asked for in the study’s language', async () => {
  const question = await openQuestion(stage.services);
  const said = [
    'Der Preis ist zu hoch, Preis!',
    'Preis? Zu teuer.',
    '値段が高すぎる。Preis',
    'Le Preis est trop élevé',
  ];
  await question.say(said);
  await question.read((trx) => trx.updateTable('studies').set({ language: 'de' }).execute());
  await question.theme();
  expect(await expectWhole(question)).toMatchObject({ coded: 4, assigned: 4 });
  expect(callsFor(stage.standIn, 'propose-themes')[0]?.body.messages.at(-1)?.content).toContain(
    'Language of the study: de',
  );
});
