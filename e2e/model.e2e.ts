import { type StandInOpenAi, startStandInOpenAi } from '@plumbline/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { launchBrowser } from './browser.fixture.ts';
import { respondOverHttp } from './model-respondent.fixture.ts';
import { type Product, startProduct } from './product.fixture.ts';
import {
  type Asked,
  answerOnAPhone,
  askAboutSlipped,
  followQuote,
  openReasons,
  seeOneMore,
  signIn,
  soon,
} from './steps.fixture.ts';

let standIn: StandInOpenAi;
let product: Product;
let browser: Browser;
let page: Page;
let asked: Asked;

beforeAll(async () => {
  standIn = await startStandInOpenAi();
  const env = { OPENAI_BASE_URL: standIn.url, OPENAI_API_KEY: 'sk-browser-tests', OPENAI_MODEL: 'stand-in' };
  [product, browser] = await Promise.all([
    startProduct({ ...env, OPENAI_TIMEOUT_SECONDS: '5' }),
    launchBrowser(),
  ]);
  page = await signIn(browser, product);
});
afterAll(async () => {
  await browser.close();
  expect(await product.stop()).toBe(0);
  await standIn.close();
});

const byTheModel = 'Themed by the model stand-in.';
/** Less than the model has to say something: whoever waited for it would wait longer. */
const mostMsToAcknowledge = 3_500;
/** A try that hangs, and the wait before the next one. */
const afterItsReturn = { timeout: 60_000 };

describe('with a model', () => {
  test('the same walk themes by the model, and the page says so', async () => {
    pictureIfFailed();
    asked = await askAboutSlipped(page);
    const card = await openReasons(page, asked.studyId);
    await card.getByText(byTheModel).waitFor();
    await seeOneMore(card, () => answerOnAPhone(browser, asked.link));
    await followQuote(card.locator('.theme').first());
    expect(standIn.requests.at(-1)).toMatchObject({
      authorization: 'Bearer sk-browser-tests',
      body: { model: 'stand-in' },
    });
  });

  test.each([
    ['hang', 41],
    ['error500', 44],
  ] as const)(
    'mode %s: answers are taken, theming says that it waits, and completes by itself',
    async (mode, n) => {
      pictureIfFailed();
      const { report, card } = await openBoth(n);
      const themes = await report.locator('.theme h3, .theme .num').allTextContents();
      const coded = await codedOn(report);
      standIn.setMode(mode);

      for (const text of ['The import failed again', 'We wait for approval', 'No idea for a project']) {
        const times = await respondOverHttp(asked.link, text);
        expect(Math.max(...times)).toBeLessThan(mostMsToAcknowledge);
      }
      const shown = `n ${n + 3} of ${n + 3} asked`;
      await expect.poll(() => card.getByTestId('evidence-n').textContent(), soon).toBe(shown);
      await card.getByText('3 answers are not themed yet.').waitFor();
      await card.getByText('(theming waits)').waitFor();
      await report
        .getByText('The model did not answer; theming goes on when it does. 3 answers wait.')
        .waitFor();
      expect(await codedOn(report)).toBe(coded);
      expect(await report.locator('.theme h3, .theme .num').allTextContents()).toEqual(themes);

      standIn.setMode('good');
      await expect.poll(() => codedOn(report), afterItsReturn).toBe(coded + 3);
      await report.getByText(byTheModel, { exact: true }).waitFor();
      await card.getByText('(theming waits)').waitFor({ state: 'detached' });
      await expect.poll(() => card.getByText('not themed yet').count(), soon).toBe(0);
    },
  );
});

async function codedOn(report: Locator): Promise<number> {
  const words = await report.getByText(/answers coded\./).textContent();
  return Number(words?.split(' ')[0]);
}

/** The open question on the report and, in a second tab, on the key result's page; neither is loaded again. */
async function openBoth(n: number): Promise<{ report: Locator; card: Locator }> {
  const address = `${product.url}/studies/${asked.studyId}/report`;
  await page.goto(address);
  const other = await page.context().newPage();
  await other.goto(address);
  const report = page.locator('.report-cards > *').filter({ hasText: 'What got in the way?' });
  await report.getByText(byTheModel, { exact: true }).waitFor();
  return { report, card: await openReasons(other, asked.studyId, n) };
}

function pictureIfFailed(): void {
  onTestFailed(async () => {
    for (const [index, open] of page.context().pages().entries())
      await open.screenshot({ path: `.cache/model-failed-${index}.png`, fullPage: true });
  });
}
