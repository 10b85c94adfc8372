import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type MailServer, startMailServer } from '@plumbline/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { launchBrowser } from './browser.fixture.ts';
import { type Product, startProduct } from './product.fixture.ts';
import { quickStudy } from './quick-study.fixture.ts';
import { answerOnAPhone, signIn, soon } from './steps.fixture.ts';

let mail: MailServer;
let product: Product;
let browser: Browser;
let page: Page;
let studyId: string;

beforeAll(async () => {
  mail = await startMailServer();
  [product, browser] = await Promise.all([startProduct({ SMTP_URL: mail.url }), launchBrowser()]);
  const keyResult = 'New accounts complete a first real project within 7 days';
  ({ studyId } = await quickStudy(product, { title: 'Asked by name', targetN: 50, keyResult }));
  page = await signIn(browser, product);
  await page.goto(`${product.url}/studies/${studyId}`);
});
afterAll(async () => {
  await browser.close();
  expect(await product.stop()).toBe(0);
  await mail.close();
});

const shoot = (name: string) => page.screenshot({ path: `.cache/links-${name}.png`, fullPage: true });

test('people come from a list, are invited by mail, answer once, and the list says so', async () => {
  onTestFailed(async () => void (await shoot('people-failed')));
  await page.getByRole('button', { name: 'Add people from a list' }).click();
  await page.getByLabel('The list, as CSV').fill('Mail,plan\nana@example.org,team\nben@example.org,solo');
  await page.getByRole('button', { name: 'Read the columns' }).click();
  await page.getByRole('combobox', { name: 'Column “plan”' }).selectOption('attribute');
  await page.getByLabel('Send the invitations now').check();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByText('2 rows can be taken').waitFor();
  await page.getByRole('button', { name: 'Make links and invite' }).click();
  const row = (who: string) => page.getByRole('row').filter({ hasText: who });
  await expect.poll(() => row('ana@example.org').textContent(), soon).toContain('Invited');
  await expect.poll(() => mail.received.length, soon).toBe(2);

  const toAna = mail.received.find(({ to }) => to.includes('ana@example.org'))?.source ?? '';
  const link = /http\S+\/r\/\w{32}/.exec(toAna.replaceAll('=\r\n', ''))?.[0] ?? '';
  await answerOnAPhone(browser, link);
  await expect.poll(() => row('ana@example.org').textContent(), soon).toContain('Finished');
  expect(await row('ben@example.org').textContent()).toContain('Not opened');

  const second = await browser.newPage();
  await second.goto(link);
  await second.getByText('This link was used to open an interview').waitFor();
  await second.close();
});

test('a product shows the interview in its own page and hears when it is finished', async () => {
  onTestFailed(async () => void (await shoot('embed-failed')));
  await page.getByRole('button', { name: 'Inside a product' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByRole('button', { name: 'Snippet of Inside a product' }).click();
  await page.getByRole('button', { name: 'Show the signing key once' }).click();
  const key = await page.getByRole('textbox', { name: 'Signing key' }).inputValue();
  const snippet = await page.getByRole('textbox', { name: 'For the page' }).inputValue();
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  const attributes = JSON.stringify({ plan: 'team', respondent: 'user-7' });
  const signature = createHmac('sha256', key).update(attributes).digest('hex');
  const signed = snippet.replace(
    ' async',
    ` data-attributes='${attributes}' data-signature="${signature}" async`,
  );
  const host = await serve(`<!doctype html><title>Host</title><body><h1>A product</h1>
    <script>addEventListener('plumbline:finished', () => { document.title = 'finished'; });</script>${signed}`);
  const visited = await browser.newPage();
  await visited.goto(host.url);
  const frame = visited.frameLocator('iframe[title="Interview"]');
  await frame.getByRole('button', { name: 'Start' }).click();
  for (const _question of [1, 2]) {
    const heading = await frame.locator('h1#question').textContent();
    await frame.getByRole('button', { name: 'Skip this question' }).click();
    await expect.poll(() => frame.locator('h1').first().textContent(), soon).not.toBe(heading);
  }
  await expect.poll(() => visited.title(), soon).toBe('finished');
  const height = await visited.locator('iframe').evaluate((element) => element.clientHeight);
  const content = await frame.locator('#root').evaluate((element) => element.scrollHeight);
  expect(Math.abs(height - content)).toBeLessThanOrEqual(1);
  await visited.close();
  await host.close();
});

async function serve(html: string): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
