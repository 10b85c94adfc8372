import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { launchBrowser, phone } from './browser.fixture.ts';
import { pastAnswers } from './past-answers.fixture.ts';
import { type Product, startProduct } from './product.fixture.ts';
import { answerOpenQuestion } from './respond.fixture.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  expect(await product.stop()).toBe(0);
});

/** Work in the background: summaries and themes. */
const soon = { timeout: 30_000 };
const slipped = 'New accounts complete a first real project within 7 days';

describe('from a slipped key result to the words behind its evidence', () => {
  test('a study is drafted, published, answered on a phone, and the open page follows', async () => {
    const page = await signIn();
    onTestFailed(
      async () => void (await page.screenshot({ path: '.cache/walk-failed.png', fullPage: true })),
    );
    await page.getByRole('heading', { name: 'Two key results have slipped' }).waitFor();
    await page.getByRole('link', { name: `Open ${slipped}` }).click();
    await page.getByText(/Counts as slipped: .* were expected/).waitFor();

    await page.getByRole('button', { name: 'Draft a study' }).click();
    await page.getByText('Draft saved').waitFor();
    await addSeveralChoices(page);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published', { exact: true }).waitFor();
    const link = await makeLink(page);
    await importPastAnswers(page);
    const study = page.url().split('/').at(-1);

    await page.getByRole('link', { name: slipped }).first().click();
    const card = page
      .getByRole('article')
      .filter({ has: page.locator(`a[href="/studies/${study}/report"]`) });
    const open = card.filter({ hasText: 'What got in the way?' });
    await expect.poll(() => open.getByTestId('evidence-n').textContent(), soon).toBe('n 40 of 40 asked');
    await open.getByText('What people named', { exact: true }).click();
    const themes = open.locator('.theme');
    await expect.poll(() => themes.count(), soon).toBeGreaterThan(1);
    const before = await open.locator('.theme .num').allTextContents();
    const loads = countLoads(page);

    const types = await answerOnAPhone(link);
    expect(types).toEqual(
      expect.arrayContaining([
        'open_ended',
        'scale',
        'single_choice',
        'multiple_choice',
        'ranking',
        'yes_no',
      ]),
    );
    await expect.poll(() => open.getByTestId('evidence-n').textContent(), soon).toBe('n 41 of 41 asked');
    await expect.poll(() => open.locator('.theme .num').allTextContents(), soon).not.toEqual(before);
    expect(loads()).toBe(0);

    await followQuote(page, themes.first());
  });
});

async function signIn(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(product.signInUrl);
  await page.getByRole('button', { name: 'Sign in' }).click();
  return page;
}

/** The one type that a drafted study does not have. */
async function addSeveralChoices(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add question' }).click();
  await page.getByLabel('Type').selectOption({ label: 'Several choices' });
  await page.getByLabel('Question', { exact: true }).fill('Which of these did you try?');
  await page.getByRole('textbox', { name: 'Option 1' }).fill('Started from a template');
  await page.getByRole('textbox', { name: 'Option 2' }).fill('Imported a spreadsheet');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Draft saved').waitFor();
}

async function makeLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Add an attribute' }).click();
  await page.getByRole('textbox', { name: 'Attribute 1' }).fill('first_project');
  await page.getByRole('textbox', { name: 'Value 1' }).fill('no');
  await page.getByRole('button', { name: 'Make a link' }).click();
  return page.getByRole('textbox', { name: 'Link for first_project = no' }).inputValue();
}

async function importPastAnswers(page: Page): Promise<void> {
  await page.getByLabel('Answers', { exact: true }).fill(pastAnswers(40));
  const places = page.getByRole('combobox', { name: 'Field “comment”' });
  const option = await places.locator('option', { hasText: 'What got in the way?' }).getAttribute('value');
  await places.selectOption(option);
  await page.getByRole('combobox', { name: 'Field “first_project”' }).selectOption('attribute');
  await page.getByLabel('How these people agreed').fill('They ticked the box of the spring survey.');
  await page.getByRole('button', { name: 'Import answers' }).click();
  await page.getByText('40 answers imported').waitFor();
}

/** Every question, with a reload in the middle that must not lose or repeat anything. */
async function answerOnAPhone(link: string): Promise<string[]> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Start' }).tap();
  const types: string[] = [];
  while ((await page.locator('.receipt__code').count()) === 0) {
    if (types.length === 2) {
      const asked = await page.locator('h1#question').textContent();
      await page.reload();
      expect(await page.locator('h1#question').textContent()).toBe(asked);
    }
    types.push(await answerOpenQuestion(page));
  }
  await context.close();
  return types;
}

/** Counts full page loads from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  return () => loads;
}

async function followQuote(page: Page, theme: ReturnType<Page['locator']>): Promise<void> {
  const quote = theme.locator('blockquote').first();
  const words = (await quote.locator('p').textContent())?.replace(/^“|”$/g, '') ?? '';
  expect(words).not.toBe('');
  await quote.getByRole('link').click();
  const turn = page.locator('.turn--at');
  await turn.waitFor();
  expect(await turn.textContent()).toContain(words);
}
