import { readFile } from 'node:fs/promises';
import { type BodyOf, endpoints } from '@plumbline/contracts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFailed, test } from 'vitest';
import { expectAccessible } from './axe.fixture.ts';
import { launchBrowser } from './browser.fixture.ts';
import { openProduct, soon } from './steps.fixture.ts';

const product = inject('product');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openProduct(browser, product, inject('signedIn'));
});
afterAll(() => browser.close());

const words = () => page.getByLabel('Question', { exact: true });
const saved = () => page.locator('.save-bar').getByText(/^Saved \d/);
const script = () => page.locator('.script__list ol button');
const texts = async () =>
  (await script().allTextContents()).map((text) => text.replace(/^\d+/, '').replace(/\d+ hints?$/, ''));

/** What is typed is on the server: the status said so after it had said otherwise. */
async function settles(act: () => Promise<unknown>): Promise<void> {
  await act();
  await page.locator('.save-bar').getByText('Saving').waitFor();
  await saved().waitFor(soon);
}

async function startDraft(title: string): Promise<string> {
  await page.goto(`${product.url}/studies`);
  await page.getByRole('button', { name: 'New study' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Start the draft' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

async function addQuestion(text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add question' }).click();
  await words().fill(text);
}

function getStudy(id: string) {
  return api(`/studies/${id}`).then((body) => endpoints.getStudy.response.parse(body));
}

async function api(path: string, body?: BodyOf<typeof endpoints.updateStudy>): Promise<unknown> {
  const response = await fetch(`${product.url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${product.apiKey}`, 'content-type': 'application/json' },
    ...(body ? { method: 'PATCH', body: JSON.stringify(body) } : {}),
  });
  return response.json();
}

function pictureIfFailed(name: string): void {
  onTestFailed(
    async () => void (await page.screenshot({ path: `.cache/${name}-failed.png`, fullPage: true })),
  );
}

test('a script saves itself, is taken back and moved by drag and keys, and shows what respondents see', async () => {
  pictureIfFailed('builder');
  const id = await startDraft('How the week went');
  await page.getByRole('button', { name: 'Add question' }).click();
  await page.getByText('Not saved yet: Question 1, wording').waitFor();
  await settles(() => words().fill('How frustrating was the import?'));
  await addQuestion('What happened next?');
  await settles(() => addQuestion('What would you change?'));
  const first = ['How frustrating was the import?', 'What happened next?', 'What would you change?'];
  expect((await getStudy(id)).questions.map(({ text }) => text)).toEqual(first);

  const inside = page.frameLocator('.phone');
  await script().nth(0).click();
  expect(await inside.getByRole('heading').textContent()).toBe(first[0]);
  await inside.getByText('AI interviewer').waitFor();
  await inside.getByRole('textbox').fill('It can be tried.');

  await page.getByText('Leading.').waitFor(soon);
  await settles(() => page.getByRole('button', { name: 'Use' }).click());
  expect(await words().inputValue()).toBe('What was your experience with the import?');
  expect(await inside.getByRole('heading').textContent()).toBe('What was your experience with the import?');
  await settles(() => words().press('Control+z'));
  expect(await words().inputValue()).toBe(first[0]);
  await settles(() => words().press('Control+Shift+z'));
  expect((await getStudy(id)).questions[0]?.text).toBe('What was your experience with the import?');
  await settles(() => page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click());

  await settles(() => script().nth(0).dragTo(script().nth(2)));
  const dragged = [first[1], first[2], first[0]];
  expect((await getStudy(id)).questions.map(({ text }) => text)).toEqual(dragged);
  await script().nth(2).focus();
  await settles(() => page.keyboard.press('Alt+ArrowUp'));
  expect(await texts()).toEqual([first[1], first[0], first[2]]);
  await settles(() => page.keyboard.press('Control+z'));
  await page.reload();
  await script().nth(2).waitFor();
  expect(await texts()).toEqual(dragged);
});

test('a change by somebody else is put together with mine, and only the same words ask', async () => {
  pictureIfFailed('builder-merge');
  const id = await startDraft('Two at once');
  await settles(() => addQuestion('What did you try?'));
  const { questions } = await getStudy(id);
  await api(`/studies/${id}`, { purpose: 'Written elsewhere' });
  await settles(() => words().fill('What did you try first?'));
  expect(await getStudy(id)).toMatchObject({
    purpose: 'Written elsewhere',
    questions: [{ text: 'What did you try first?' }],
  });

  // Theirs lands while mine is on its way: both changed the same question.
  let isFirst = true;
  await page.route(`**/api/v1/studies/${id}`, async (route) => {
    if (route.request().method() === 'PATCH' && isFirst) {
      isFirst = false;
      await api(`/studies/${id}`, { questions: questions.map((one) => ({ ...one, text: 'Theirs?' })) });
    }
    await route.continue();
  });
  await words().fill('Mine?');
  await page.getByText('Someone else changed the same').waitFor(soon);
  await settles(() => page.getByRole('button', { name: 'Keep mine' }).click());
  expect((await getStudy(id)).questions[0]?.text).toBe('Mine?');
});

test('a study in two languages is written side by side, asked of some, piloted, published, paused and kept', async () => {
  pictureIfFailed('builder-languages');
  const id = await startDraft('In two languages');
  await page.getByLabel('Purpose').fill('To learn how it went.');
  await page.getByLabel('Also asked in').selectOption({ label: 'German' });
  await page.getByLabel('Purpose in German').fill('Um zu lernen, wie es war.');
  await page.getByRole('button', { name: 'Add a cohort' }).click();
  await page.getByLabel('Value of cohort 1').fill('new');
  await page.getByLabel('Target of cohort 1').fill('20');
  await page.getByLabel('How often').selectOption({ label: 'Every month' });
  await addQuestion('Did you get there?');
  await page.getByLabel('Type').selectOption({ label: 'Yes or no' });
  await page.getByText('German, 3 missing').waitFor();
  await page.getByLabel('Question in German').fill('Sind Sie angekommen?');
  await page.getByLabel('Label for yes in German').fill('Ja');
  await page.getByLabel('Label for no in German').fill('Nein');
  await page.getByRole('button', { name: 'German', exact: true }).waitFor();
  await page.getByLabel('Preview language').selectOption({ label: 'German' });
  const inside = page.frameLocator('.phone');
  await inside.getByRole('heading', { name: 'Sind Sie angekommen?' }).waitFor();
  await inside.getByText('Nein').waitFor();

  await settles(() => addQuestion('What got in your way?'));
  await page.getByRole('button', { name: 'Ask only if …' }).click();
  const condition = page.locator('.condition');
  await condition.getByLabel('No', { exact: true }).check();
  await settles(() => condition.getByLabel('Yes', { exact: true }).uncheck());
  await expectSentence(page.getByTestId('show-if'), 'Ask only if question 1 is “No”.');
  await expectAccessible(page, 'the builder with every part of it');

  await page.getByRole('button', { name: 'Pilot' }).click();
  const pilot = page.getByRole('dialog');
  await pilot.getByText('Did you get there?').waitFor(soon);
  expect(await pilot.getByRole('list', { name: 'Transcript of the pilot' }).isVisible()).toBe(true);
  await expectAccessible(page, 'the pilot', 'dialog[open]');
  await pilot.getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published', { exact: true }).waitFor(soon);
  const study = await getStudy(id);
  expect(study).toMatchObject({
    state: 'live',
    cadence: 'monthly',
    cohortTargets: [{ attribute: 'cohort', value: 'new', target: 20 }],
    translations: { de: { purpose: 'Um zu lernen, wie es war.' } },
  });
  expect(study.questions).toMatchObject([
    { translations: { de: { text: 'Sind Sie angekommen?', labels: { yes: 'Ja', no: 'Nein' } } } },
    { showIf: { conditions: [{ questionId: study.questions[0]?.id, optionIds: ['no'] }] } },
  ]);

  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Keep as a file' }).click(),
  ]);
  const kept = JSON.parse(await readFile(await file.path(), 'utf8'));
  await page.goto(`${product.url}/studies`);
  await page.getByRole('button', { name: 'New study' }).click();
  await page.getByLabel('Start from a file').setInputFiles(await file.path());
  await page.getByText('Draft of version 1').waitFor(soon);
  const copy = page.url().split('/').at(-1);
  expect(copy).not.toBe(id);
  expect(await api(`/studies/${copy}/file`)).toEqual(kept);
});

test('a template is a script that is ready to publish', async () => {
  pictureIfFailed('builder-template');
  await page.goto(`${product.url}/studies`);
  await page.getByRole('button', { name: 'New study' }).click();
  await page.getByRole('radio', { name: /cancel, and the price is blamed/ }).check();
  await expectAccessible(page, 'the new study', 'dialog[open]');
  await page.getByRole('button', { name: 'Start the draft' }).click();
  await page.getByRole('heading', { name: 'What the price has to do with it' }).waitFor(soon);
  await expect.poll(() => script().count(), soon).toBe(5);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published', { exact: true }).waitFor(soon);
});

async function expectSentence(place: Locator, text: string): Promise<void> {
  await expect.poll(() => place.textContent(), soon).toBe(text);
}
