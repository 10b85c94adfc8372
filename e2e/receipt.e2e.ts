import type { endpoints, ResponseOf } from '@plumbline/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import { expectAccessible } from './axe.fixture.ts';
import { launchBrowser, phone } from './browser.fixture.ts';
import { answerScale, asked } from './respondent-hand.fixture.ts';
import { answersOf, call, openQuestion, publishStudy, scaleQuestion } from './respondent-study.fixture.ts';

const product = inject('product');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// The checker is injected into the page, which the content policy rightly forbids.
async function device(): Promise<Page> {
  const context = await browser.newContext({ ...phone, bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  onTestFailed(
    async () => void (await page.screenshot({ path: '.cache/receipt-failed.png', fullPage: true })),
  );
  return page;
}

async function openReceipt(page: Page, code: string): Promise<void> {
  await page.goto(`${product.url}/r/receipt`);
  await page.getByLabel('Receipt code').fill(code);
  await page.getByRole('button', { name: 'Show my answers' }).tap();
}

async function finished(studyId: string): Promise<number> {
  const report = await call<ResponseOf<typeof endpoints.getReport>>(
    product,
    'GET',
    `/studies/${studyId}/report`,
  );
  return report.funnel.finished;
}

describe('with a receipt code', () => {
  test('an interview is read, corrected and finished on a second device', async () => {
    const { link, studyId } = await publishStudy(product, { questions: [scaleQuestion, openQuestion] });
    const first = await device();
    await first.goto(link);
    await first.getByRole('button', { name: 'Start' }).tap();
    const code = (await first.locator('.receipt__note').first().textContent()) ?? '';
    await answerScale(first, 'How easy was it?', 4);
    await asked(first, 'Where did you get stuck?');
    await first.context().close();

    const second = await device();
    // As people type it: small, with spaces.
    await openReceipt(second, code.toLowerCase().replaceAll('-', ' '));
    await second.getByText('4 on a scale from 1 to 5').waitFor();
    await expectAccessible(second, 'the answers');
    await second.getByRole('button', { name: 'Correct your answer to “How easy was it?”' }).tap();
    await asked(second, 'How easy was it?');
    expect(await second.locator('.scale :checked').getAttribute('aria-label')).toBe('4');
    await second.locator('.scale label').nth(1).tap();
    await expectAccessible(second, 'a correction');
    await second.getByRole('button', { name: 'Save' }).tap();
    await second.getByText('2 on a scale from 1 to 5').waitFor();
    await second.getByRole('button', { name: 'Go on with the interview' }).tap();
    await asked(second, 'Where did you get stuck?');
    await second.locator('textarea').fill('At the import.');
    await second.getByRole('button', { name: 'Send' }).tap();
    await second.getByText('Thank you. Your answers have arrived.').waitFor();
    const { state, said } = await answersOf(product, studyId);
    expect(state).toBe('finished');
    expect(said).toHaveLength(2);
    expect(said).toEqual(expect.arrayContaining([{ value: 2 }, { text: 'At the import.' }]));
  });

  test('withdrawn answers lower the number on the report', async () => {
    const { link, studyId } = await publishStudy(product, { questions: [scaleQuestion] });
    for (const point of [2, 5]) {
      const page = await device();
      await page.goto(link);
      await page.getByRole('button', { name: 'Start' }).tap();
      await answerScale(page, 'How easy was it?', point);
      await page.locator('.receipt__code').waitFor();
      if (point === 5) await withdrawFromTheEnd(page, studyId);
      await page.context().close();
    }
    await expect.poll(() => finished(studyId)).toBe(1);
  });

  test('that nobody has, there is nothing to see', async () => {
    const page = await device();
    await openReceipt(page, 'AAAA-BBBB-CCCC-DDDD');
    await page.getByText('There are no answers under this code.').waitFor();
    await expectAccessible(page, 'an unknown code');
  });
});

async function withdrawFromTheEnd(page: Page, studyId: string): Promise<void> {
  await expect.poll(() => finished(studyId)).toBe(2);
  await page.getByRole('link', { name: 'Withdraw my answers' }).tap();
  await page.getByRole('heading', { name: 'Withdraw your answers?' }).waitFor();
  await expectAccessible(page, 'the question before withdrawing');
  await page.getByRole('button', { name: 'Yes, withdraw my answers' }).tap();
  await page.getByRole('heading', { name: 'Your answers are withdrawn.' }).waitFor();
}
