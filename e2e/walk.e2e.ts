import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import { launchBrowser } from './browser.fixture.ts';
import {
  answerOnAPhone,
  askAboutSlipped,
  followQuote,
  openProduct,
  openReasons,
  seeOneMore,
} from './steps.fixture.ts';

const product = inject('product');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const allTypes = ['open_ended', 'scale', 'single_choice', 'multiple_choice', 'ranking', 'yes_no'];

describe('from a slipped key result to the words behind its evidence', () => {
  test('a study is drafted, published, answered on a phone, and the open page follows', async () => {
    const page = await openProduct(browser, product, inject('signedIn'));
    onTestFailed(
      async () => void (await page.screenshot({ path: '.cache/walk-failed.png', fullPage: true })),
    );
    const { studyId, link } = await askAboutSlipped(page);
    const card = await openReasons(page, studyId);
    await seeOneMore(card, async () => {
      expect(await answerOnAPhone(browser, link)).toEqual(expect.arrayContaining(allTypes));
    });
    await followQuote(card.locator('.theme').first());
  });
});
