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

test('an owner invites a viewer, makes them an editor and takes them out; each counts at once', async () => {
  const owner = await openProduct(browser, product, inject('signedIn'));
  await owner.getByRole('link', { name: 'Settings' }).click();
  await owner.getByLabel('Invite someone as').selectOption('viewer');
  await owner.getByRole('button', { name: 'Make an invitation link' }).click();
  const link = await owner.getByLabel('Send them this link').inputValue();

  const vera = await (await browser.newContext()).newPage();
  await vera.goto(link);
  await vera.getByLabel('Name').fill('Vera');
  await vera.getByLabel('E-mail').fill('vera@example.org');
  await vera.getByLabel('Password').fill('a long enough password');
  await vera.getByRole('button', { name: 'Join' }).click();
  await vera.getByRole('link', { name: 'Studies' }).click();
  await vera.getByRole('heading', { name: 'Studies' }).waitFor();
  expect(await vera.getByRole('button', { name: 'New study' }).count()).toBe(0);

  await owner.reload();
  await owner.getByRole('button', { name: 'Change Vera' }).click();
  await owner.getByLabel('Role', { exact: true }).selectOption('editor');
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.getByText('Vera is an editor now.').waitFor();
  await vera.reload();
  await vera.getByRole('button', { name: 'New study' }).waitFor();

  await owner.getByRole('button', { name: 'Change Vera' }).click();
  await owner.getByRole('button', { name: 'Take out of the workspace' }).click();
  await owner.getByText('Vera is out of the workspace.').waitFor();
  await vera.reload();
  await vera.getByRole('button', { name: 'Sign in' }).waitFor();
});
