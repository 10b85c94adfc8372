import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { phone } from './browser.fixture.ts';
import { pastAnswers } from './past-answers.fixture.ts';
import type { Product, ProductAddress } from './product.fixture.ts';
import { answerOpenQuestion } from './respond.fixture.ts';

/** Work in the background: summaries and themes. */
export const soon = { timeout: 30_000 };
const slipped = 'New accounts complete a first real project within 7 days';

const desk = { viewport: { width: 1280, height: 900 } };
const firstHeading = 'Two key results have slipped';

export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** By the link that the start command prints. */
export async function signIn(browser: Browser, product: Product): Promise<Page> {
  const page = await (await browser.newContext(desk)).newPage();
  await page.goto(product.signInUrl);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: firstHeading }).waitFor();
  return page;
}

/** The first page of the shared product, for somebody who signed in before. */
export async function openProduct(
  browser: Browser,
  { url }: ProductAddress,
  storageState: SignedIn,
): Promise<Page> {
  const page = await (await browser.newContext({ ...desk, storageState })).newPage();
  await page.goto(url);
  await page.getByRole('heading', { name: firstHeading }).waitFor();
  return page;
}

export type Asked = { studyId: string; link: string };

/** From the slipped key result to a published study with a link and 40 answers. */
export async function askAboutSlipped(page: Page): Promise<Asked> {
  await page.getByRole('link', { name: `Open ${slipped}` }).click();
  await page.getByText(/Counts as slipped: .* were expected/).waitFor();
  await page.getByRole('button', { name: 'Draft a study' }).click();
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await addSeveralChoices(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published', { exact: true }).waitFor();
  const link = await makeLink(page);
  await importPastAnswers(page);
  return { studyId: page.url().split('/').at(-1) ?? '', link };
}

/** From the study or its report to the card of its open question on the key result's page, its themes unfolded. */
export async function openReasons(page: Page, studyId: string, n = 40): Promise<Locator> {
  await page.getByRole('link', { name: slipped, exact: true }).first().click();
  const card = page
    .getByRole('article')
    .filter({ has: page.locator(`a[href="/studies/${studyId}/report"]`) })
    .filter({ hasText: 'What got in the way?' });
  await expect.poll(() => card.getByTestId('evidence-n').textContent(), soon).toBe(`n ${n} of ${n} asked`);
  await card.locator('summary', { hasText: 'What people named' }).click();
  await expect.poll(() => card.locator('.theme').count(), soon).toBeGreaterThan(1);
  return card;
}

/** The one type that a drafted study does not have. */
async function addSeveralChoices(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add question' }).click();
  await page.getByLabel('Type').selectOption({ label: 'Several choices' });
  await page.getByLabel('Question', { exact: true }).fill('Which of these did you try?');
  await page.getByRole('textbox', { name: 'Option 1' }).fill('Started from a template');
  await page.getByRole('textbox', { name: 'Option 2' }).fill('Imported a spreadsheet');
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved \d/ })
    .waitFor();
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
  const places = page.getByRole('combobox', { name: 'Column “comment”' });
  const option = await places.locator('option', { hasText: 'What got in the way?' }).getAttribute('value');
  await places.selectOption(option);
  await page.getByRole('combobox', { name: 'Column “first_project”' }).selectOption('attribute');
  await page.getByLabel('How these people agreed').fill('They ticked the box of the spring survey.');
  await page.getByRole('button', { name: 'Import answers' }).click();
  await page.getByText('40 lines imported from 40 respondents').waitFor();
}

/** Every question, with a reload in the middle that must not lose or repeat anything. @returns their types. */
export async function answerOnAPhone(browser: Browser, link: string): Promise<string[]> {
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

/** One more respondent, and the open page follows: its n, its themes, without being loaded again. */
export async function seeOneMore(card: Locator, answer: () => Promise<unknown>): Promise<void> {
  const before = await card.locator('.theme .num').allTextContents();
  let loads = 0;
  card.page().on('load', () => {
    loads += 1;
  });
  await answer();
  await expect.poll(() => card.getByTestId('evidence-n').textContent(), soon).toBe('n 41 of 41 asked');
  await expect.poll(() => card.locator('.theme .num').allTextContents(), soon).not.toEqual(before);
  expect(loads).toBe(0);
}

/** From a theme's quote to the turn of the transcript that holds these words. */
export async function followQuote(theme: Locator): Promise<void> {
  const quote = theme.locator('blockquote').first();
  const words = (await quote.locator('p').textContent())?.replace(/^“|”$/g, '') ?? '';
  expect(words).not.toBe('');
  await quote.getByRole('link').click();
  const turn = theme.page().locator('.turn--at');
  await turn.waitFor();
  expect(await turn.textContent()).toContain(words);
}
