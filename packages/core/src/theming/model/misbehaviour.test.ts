import type { Mode } from '@plumbline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mixedAnswers, openQuestion } from '../theming.fixture.ts';
import { callsFor, codedTexts, expectWhole, modelStage } from './model-stage.fixture.ts';

let stage: Awaited<ReturnType<typeof modelStage>>;
beforeAll(async () => {
  stage = await modelStage();
});
beforeEach(() => stage.reset());
afterAll(() => stage.close());

/** How a model has to be asked is remembered by its name. */
function llmFor(mode: Mode) {
  return stage.llm({ patient: mode !== 'hang', model: mode });
}

/** A themed question with answers that came since. */
async function themedQuestion(each = 8) {
  const question = await openQuestion(stage.services);
  await question.say(mixedAnswers(each));
  await question.theme();
  await question.say(mixedAnswers(each).map((text) => `${text} Again.`));
  stage.standIn.requests.length = 0;
  return question;
}

test.each<Mode>([
  'fenced',
  'no-schema',
  'no-json-mode',
  'schema-ignored',
  'reordered-ids',
  'wrong-ids',
  'missing-ids',
  'repeated-ids',
  'unknown-themes',
  'no-usage',
  'no-cache',
])('a model in mode %s loses no answer, and what it codes is as if it had behaved', async (mode) => {
  const question = await themedQuestion();
  stage.standIn.setMode(mode);
  await question.theme(llmFor(mode));
  expect(await expectWhole(question)).toMatchObject({ coded: 48 });
  expect((await question.state()).state).toBe('ready');
  const coded = await codedTexts(question);
  for (const text of mixedAnswers(8)) {
    const labels = (key: string) => coded.get(key)?.map((one) => one.split(' (')[0]);
    expect(labels(`${text} Again.`)).toEqual(labels(text));
  }
});

test.each<[Mode, number]>([
  ['paraphrased-quotes', 24],
  ['spliced-quotes', 24],
  ['foreign-quotes', 1],
])('with %s nothing is shown that was not said: the quotes are rejected and counted', async (mode, least) => {
  const question = await themedQuestion();
  stage.standIn.setMode(mode);
  await question.theme(llmFor(mode));
  expect(await expectWhole(question)).toMatchObject({ coded: 48 });
  const runs = await question.read((trx) =>
    trx.selectFrom('theming_runs').select('quotes_rejected').execute(),
  );
  expect(Math.max(...runs.map(({ quotes_rejected }) => quotes_rejected))).toBeGreaterThanOrEqual(least);
});

test.each<Mode>([
  'rubbish',
  'other-shape',
  'refusal',
  'truncated',
  'error500',
  'hang',
  'cut-stream',
  'rate-limit',
  'unauthorised',
  'forbidden',
  'no-quota',
])(
  'a model in mode %s from the first proposal on leaves nothing half-written, and all is coded once it behaves',
  async (mode) => {
    const question = await openQuestion(stage.services);
    await question.say(mixedAnswers(4));
    stage.standIn.setMode(mode);
    await expect(question.theme(llmFor(mode))).rejects.toThrow();
    expect(await question.codings()).toEqual([]);
    const themes = await question.read((trx) => trx.selectFrom('themes').selectAll().execute());
    expect(themes).toEqual([]);
    stage.standIn.setMode('good');
    await question.theme();
    expect(await expectWhole(question)).toMatchObject({ coded: 12 });
  },
);

test.each<Mode>(['error500', 'hang', 'cut-stream', 'rate-limit', 'unauthorised', 'rubbish', 'refusal'])(
  'a model in mode %s in the middle keeps what was coded by then, and codes no answer twice afterwards',
  async (mode) => {
    const question = await themedQuestion(40);
    stage.standIn.setMode(mode, { times: 3 });
    await question.theme(llmFor(mode)).catch(() => {});
    const early = await question.codings();
    await expectWhole(question);
    stage.standIn.setMode('good');
    await question.theme();
    expect(await expectWhole(question)).toMatchObject({ coded: 240 });
    const late = new Map((await question.codings()).map((coding) => [coding.answer_id, coding]));
    for (const coding of early) expect(late.get(coding.answer_id)).toEqual(coding);
  },
);

test('a reply that was cut off has its batch go again in halves', async () => {
  const question = await themedQuestion();
  stage.standIn.setMode('truncated', { times: 1 });
  await question.theme();
  expect(await expectWhole(question)).toMatchObject({ coded: 48 });
  // Two batches; one of them twice as two halves.
  expect(stage.standIn.requests).toHaveLength(4);
});

test('themes that are proposed twice under nearly the same name become one', async () => {
  const question = await openQuestion(stage.services);
  await question.say(mixedAnswers(8));
  stage.standIn.setMode('near-duplicates');
  await question.theme();
  await expectWhole(question);
  const { themes } = await question.cells();
  expect(themes.length).toBeGreaterThan(1);
  expect(themes.filter(({ label }) => label.endsWith(' issues'))).toEqual([]);
  expect(callsFor(stage.standIn, 'merge-themes')).toHaveLength(1);
});
