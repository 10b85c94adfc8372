import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { launchBrowser, phone } from './browser.fixture.ts';
import { asked } from './respondent-hand.fixture.ts';
import { answersOf, openQuestion, publishStudy, scaleQuestion } from './respondent-study.fixture.ts';

const product = inject('product');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a state that was read before the language was changed does not change it back', async () => {
  const { link } = await publishStudy(product, {
    translations: { de: { purpose: 'Wir wollen wissen, was Menschen aufhält.' } },
    questions: [openQuestion],
  });
  const context = await browser.newContext({ ...phone, locale: 'en' });
  const page = await context.newPage();
  let sockets = 0;
  const late: (() => void)[] = [];
  await page.routeWebSocket(/respond\/socket/, (client) => {
    sockets += 1;
    const first = sockets === 1;
    client.connectToServer().onMessage((message) => {
      if (first) late.push(() => client.send(message));
      else client.send(message);
    });
  });
  await page.goto(link);
  await page.getByText('We want to find out what stops people.').waitFor();
  await vi.waitUntil(() => late.length > 0);
  await page.getByLabel('Language').selectOption('de');
  await page.getByText('Wir wollen wissen, was Menschen aufhält.').waitFor();
  for (const sayLate of late) sayLate();
  await vi.waitUntil(() => sockets === 2);
  await page.getByRole('button', { name: 'Beginnen' }).tap();
  await asked(page, 'Where did you get stuck?');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await context.close();
});

test('who reads German, where the study speaks it; the language can be changed', async () => {
  const translations = { de: { purpose: 'Wir wollen wissen, was Menschen aufhält.' } };
  const german = { de: { text: 'Wie leicht war es?' } };
  const { link, studyId } = await publishStudy(product, {
    translations,
    questions: [{ ...scaleQuestion, translations: german }, openQuestion],
  });
  const context = await browser.newContext({ ...phone, locale: 'de-AT' });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByText('Wir wollen wissen, was Menschen aufhält.').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.getByLabel('Sprache').selectOption('en');
  await page.getByText('We want to find out what stops people.').waitFor();
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('button', { name: 'Beginnen' }).tap();
  await asked(page, 'Wie leicht war es?');
  await page.locator('.scale label').nth(3).tap();
  await page.getByRole('button', { name: 'Senden' }).tap();
  await asked(page, 'Where did you get stuck?');
  expect(await answersOf(product, studyId)).toEqual({ state: 'asking', said: [{ value: 4 }] });
});
