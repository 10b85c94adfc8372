import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { launchBrowser } from './browser.fixture.ts';
import { type Product, startProduct } from './product.fixture.ts';
import {
  answerOnAPhone,
  askAboutSlipped,
  followQuote,
  openReasons,
  seeOneMore,
  signIn,
} from './steps.fixture.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  expect(await product.stop()).toBe(0);
});

const allTypes = ['open_ended', 'scale', 'single_choice', 'multiple_choice', 'ranking', 'yes_no'];

describe('from a slipped key result to the words behind its evidence', () => {
  test('a study is drafted, published, answered on a phone, and the open page follows', async () => {
    const page = await signIn(browser, product);
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
