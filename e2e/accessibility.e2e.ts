import { endpoints } from '@plumbline/contracts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectAccessible } from './axe.fixture.ts';
import { launchBrowser, phone } from './browser.fixture.ts';
import { soon } from './steps.fixture.ts';

const product = inject('product');
let browser: Browser;
const signedIn = inject('signedIn');
let paths: Record<'keyResult' | 'study' | 'report' | 'interview' | 'themes', string>;

beforeAll(async () => {
  browser = await launchBrowser();
  paths = await sampleStudy();
});
afterAll(() => browser.close());

// The checker is injected into the page, which the content policy rightly forbids.
const checked: BrowserContextOptions = { bypassCSP: true, reducedMotion: 'reduce' };
const looks: [string, BrowserContextOptions][] = [
  ['on a desk in light', { ...checked, viewport: { width: 1280, height: 900 }, hasTouch: true }],
  ['on a phone in dark', { ...checked, ...phone, colorScheme: 'dark' }],
];

describe.each(looks)('nothing stands in the way %s', (_, look) => {
  test('of a researcher', async () => {
    const context = await browser.newContext({ ...look, storageState: signedIn });
    const page = await context.newPage();
    for (const path of ['/', '/studies', paths.report, paths.interview, '/settings', '/nowhere']) {
      await open(page, path);
      await expectAccessible(page, path);
    }
    await checkThemes(page);
    await open(page, paths.keyResult);
    // Other tests add evidence to the same key result.
    const card = page
      .getByRole('article')
      .filter({ has: page.locator(`a[href="${paths.report}"]`), hasText: 'Why did it slip?' })
      .first();
    await card.locator('summary').first().click();
    await card.locator('blockquote').first().waitFor();
    await expectAccessible(page, 'a key result with its evidence opened');
    await page.getByRole('button', { name: 'Check in' }).click();
    await expectAccessible(page, 'the check-in');
    await checkEditor(page);
    await context.close();
  });

  test('of somebody who is not signed in', async () => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    for (const path of ['/', '/sign-in/used-up', '/join/used-up']) {
      await page.goto(product.url + path);
      await page.getByRole('heading').first().waitFor();
      await expectAccessible(page, path);
    }
    await context.close();
  });
});

/** What people said, the answers in hand, the codebook with a form of it, and what stands beside it. */
async function checkThemes(page: Page): Promise<void> {
  for (const tab of ['themes', 'answers', 'codebook', 'agreement', 'versions']) {
    await open(page, `${paths.themes}?tab=${tab}`);
    await expectAccessible(page, `the themes of a question, ${tab}`);
  }
  await open(page, `${paths.themes}?tab=codebook`);
  for (const ask of ['Add a theme', /^Merge /, /^Split /]) {
    await page.getByRole('button', { name: ask }).first().click();
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => page.locator('dialog .skeletons').count(), soon).toBe(0);
    await expectAccessible(page, `a dialog of the codebook, ${ask}`, 'dialog[open]');
    await page.keyboard.press('Escape');
  }
}

/** The script with each question of it in hand. */
async function checkEditor(page: Page): Promise<void> {
  await open(page, paths.study);
  await expectAccessible(page, paths.study);
  const questions = page.locator('.script__list ol button');
  for (let index = 0; index < (await questions.count()); index += 1) {
    await questions.nth(index).click();
    await expectAccessible(page, `question ${index + 1} in the editor`, '.script__panel');
  }
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(product.url + path);
  await page.getByRole('heading').first().waitFor();
  await expect.poll(() => page.locator('.skeletons').count(), soon).toBe(0);
}

/** The sample study that has a question of every type, and where it shows. */
async function sampleStudy(): Promise<typeof paths> {
  const studies = endpoints.listStudies.response.parse(await get('/studies')).items;
  const study = studies.find(({ title }) => title === 'First-week friction');
  if (!study) throw new Error('The sample data has no study "First-week friction".');
  const { questions } = endpoints.getStudy.response.parse(await get(`/studies/${study.id}`));
  const open = questions.find(({ type }) => type === 'open_ended');
  const interviews = endpoints.listInterviews.response.parse(await get(`/studies/${study.id}/interviews`));
  return {
    keyResult: `/key-results/${study.keyResultId}`,
    study: `/studies/${study.id}`,
    report: `/studies/${study.id}/report`,
    themes: `/studies/${study.id}/questions/${open?.id}/themes`,
    interview: `/interviews/${interviews.items[0]?.id}?turn=2`,
  };
}

async function get(path: string): Promise<unknown> {
  const response = await fetch(`${product.url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${product.apiKey}` },
  });
  return response.json();
}
