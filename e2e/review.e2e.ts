import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.fixture.ts';
import { openProduct } from './steps.fixture.ts';

const product = inject('product');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('an objective and a key result are reviewed while they are written, and a rewrite takes their place', async () => {
  const page = await openProduct(browser, product, inject('signedIn'));
  const hints = page.getByRole('region', { name: 'Hints' });
  await page.getByRole('button', { name: 'New objective' }).click();
  await page.getByRole('textbox', { name: 'Objective' }).fill('Launch 3 onboarding flows');
  await hints.getByText('Activity, not objective').waitFor();
  await hints.getByText('Number in the objective').waitFor();
  await page
    .getByRole('textbox', { name: 'Objective' })
    .fill('New customers feel at home from the first day');
  await hints.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Admins very disappointed without us', exact: true }).click();
  await page.getByRole('heading', { name: 'Review' }).waitFor();
  await hints.getByText('Target not supported').waitFor();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const title = page.getByRole('dialog').getByRole('textbox', { name: 'Key result' });
  await title.fill('Publish 20 help articles.');
  await page.getByRole('dialog').getByRole('button', { name: 'Use' }).click();
  expect(await title.inputValue()).toBe(
    'Publish 20 help articles so that [who] [do or feel what]: from [now] to [then]',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Admins very disappointed without us', level: 1 }).waitFor();
});
