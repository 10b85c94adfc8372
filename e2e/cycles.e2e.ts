import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, phone } from './browser.fixture.ts';

const product = inject('product');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ ...phone, storageState: inject('signedIn') });
  page = await context.newPage();
});
afterAll(() => browser.close());

test('the next cycle begins where the last one ends; a wrong day keeps what was typed, and what was added opens', async () => {
  await page.goto(product.url);
  await page.getByRole('button', { name: 'New cycle' }).click();
  const field = (name: string) => page.getByRole('dialog').getByLabel(name);
  const first = await field('First day').inputValue();
  expect(first > new Date().toISOString().slice(0, 10)).toBe(true);

  const last = await field('Last day').inputValue();
  await field('Name').fill('After this one');
  await field('Last day').fill('2020-01-01');
  await page.getByRole('button', { name: 'Add cycle' }).click();
  await page.getByText('Must be after the first day.').waitFor();
  expect(await field('Name').inputValue()).toBe('After this one');

  await field('Last day').fill(last);
  await page.getByRole('button', { name: 'Add cycle' }).click();
  await page.getByRole('heading', { level: 1, name: 'After this one' }).waitFor();
  await page.getByRole('button', { name: 'New objective' }).waitFor();
});

test('a cycle that is not there is not taken for another one', async () => {
  await page.goto(`${product.url}/cycles/019a0000-0000-7000-8000-000000000001`);
  await page.getByText('There is no such cycle.').waitFor();
});
