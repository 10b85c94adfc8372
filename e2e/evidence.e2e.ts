import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFailed, test } from 'vitest';
import { launchBrowser } from './browser.fixture.ts';
import { quickStudy } from './quick-study.fixture.ts';
import { respondOverSocket } from './socket-respondent.fixture.ts';
import { openProduct, soon } from './steps.fixture.ts';

const product = inject('product');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

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
  const page = await openProduct(browser, product, inject('signedIn'));
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

test('without the sizes of the groups a contrast refuses the ratio and shows the odds ratio; with them it comes back', async () => {
  const page = await openProduct(browser, product, inject('signedIn'));
  await page.getByRole('link', { name: `Open ${keyResult}` }).click();
  const card = page.getByRole('article').filter({ hasText: 'Retained and churned, compared' });
  const said = async () => (await card.textContent())?.replaceAll(/\s+/g, ' ') ?? '';
  await expect.poll(said, soon).toContain('2.04 times as likely to be retained');

  const report = await page.context().newPage();
  await report.goto(`${product.url}${await card.locator('a[href$="/report"]').getAttribute('href')}`);
  await sizes(report, ['', '']);
  await expect.poll(said, soon).toContain('4.93 times the odds to be retained');
  expect(await said()).not.toContain('2.04');
  expect(await said()).toContain('how many times as likely cannot be told: only the odds ratio');

  await sizes(report, ['520', '480']);
  await expect.poll(said, soon).toContain('2.04 times as likely to be retained');
});

/** What the study knows of how many were retained and churned in all. */
async function sizes(report: Page, [retained, churned]: [string, string]): Promise<void> {
  await report.getByRole('button', { name: 'How answers count' }).click();
  await report.getByLabel('outcome: retained').fill(retained);
  await report.getByLabel('outcome: churned').fill(churned);
  await report.getByRole('button', { name: 'Save' }).click();
  await report.getByRole('dialog').waitFor({ state: 'hidden' });
}
