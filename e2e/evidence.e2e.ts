import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { launchBrowser } from './browser.fixture.ts';
import { type Product, startProduct } from './product.fixture.ts';
import { quickStudy } from './quick-study.fixture.ts';
import { respondOverSocket } from './socket-respondent.fixture.ts';
import { signIn, soon } from './steps.fixture.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  expect(await product.stop()).toBe(0);
});

const keyResult = 'New accounts complete a first real project within 7 days';
const against = 'There was nothing that I could have planned with it.';

/** Interviews in which the import stopped people, but for one. */
async function answers(page: Page, link: string, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    await respondOverSocket(page, link, [
      { asked: 'What stopped you?', value: { optionId: 'import' } },
      { asked: 'How did that go?', value: { text: 'The import lost my columns.' } },
    ]);
  }
}

test('while answers arrive a card goes from a few answers to firm so far to firm and final, and a quote against it opens the transcript', async () => {
  const page = await signIn(browser, product);
  onTestFailed(
    async () => void (await page.screenshot({ path: '.cache/evidence-failed.png', fullPage: true })),
  );
  await page.getByRole('link', { name: `Open ${keyResult}` }).click();
  await page.getByRole('heading', { name: 'Evidence' }).waitFor();
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  const { studyId, link } = await quickStudy(product, { title: 'A quick look', targetN: 14, keyResult });
  const card = page
    .getByRole('article')
    .filter({ has: page.locator(`a[href="/studies/${studyId}/report"]`) });
  await card.waitFor(soon);
  const strength = () => card.locator('.ev__strength').textContent();
  const said = async () => (await card.textContent())?.replaceAll(/\s+/g, ' ') ?? '';

  const respondent = await (await browser.newContext()).newPage();
  await respondent.goto(link);
  await answers(respondent, link, 3);
  await expect.poll(said, soon).toContain('3 answers so far');
  expect(await strength()).toContain('Anecdotal');

  await respondOverSocket(respondent, link, [
    { asked: 'What stopped you?', value: { optionId: 'nothing' } },
    { asked: 'How did that go?', value: { text: against } },
  ]);
  await answers(respondent, link, 9);
  await expect.poll(said, soon).toContain('n 13 of 13 asked');
  await expect.poll(strength, soon).toContain('Firm so far');
  expect(await said()).toMatch(/so far/);
  expect(await said()).toContain('Live,');

  await answers(respondent, link, 1);
  await expect.poll(said, soon).toContain('n 14 of 14 asked');
  await expect.poll(strength, soon).toMatch(/Firm$/);
  await expect.poll(said, soon).toMatch(/Closed, /);
  expect(await said()).not.toContain('so far');
  expect(loads).toBe(0);

  const quote = card.locator('blockquote', { hasText: 'Strongest contradicting quote' });
  await expect.poll(() => quote.textContent(), soon).toContain(against);
  await quote.getByRole('link').click();
  const turn = page.locator('.turn--at');
  await turn.waitFor();
  expect(await turn.textContent()).toContain(against);
});
