import type { BrowserContext, Page } from 'playwright-core';
import { expectAccessible } from './axe.fixture.ts';

/**
 * Every screen a respondent can meet, held against axe: of a study with a question of each type, the last of which is
 * probed. Found by their classes, because their words are in whatever language.
 */
export async function expectEveryScreenAccessible(context: BrowserContext, link: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(new URL('/r/not-a-link-of-anybody', link).href);
  await shown(page, '.r__main--middle a', 'a dead link');
  await page.goto(new URL('/r/receipt', link).href);
  await page.locator('.code').fill('NOT-A-CODE');
  await shown(page, '.code', 'the receipt code');
  await page.goto(link);
  await shown(page, '.consent', 'the consent');
  await page.locator('.rbtn--primary').click();
  await page.locator('.tool').click();
  await shown(page, 'dialog[open]', 'the settings');
  await page.keyboard.press('Escape');

  for (const input of ['.scale', '.choices', '.choices', '.rank-rest', '.choices']) {
    await page.locator(input).waitFor();
    if (input === '.rank-rest') await page.locator('.rank-rest button').first().click();
    else await page.locator('.r__foot .rbtn--primary').click();
    await shown(page, input === '.rank-rest' ? '.rank__row' : '[role="alert"]', input);
    const asked = (await page.locator('#question').textContent()) ?? '';
    await page.locator('.skip-q').first().click();
    await page.locator('#question').filter({ hasNotText: asked }).waitFor();
  }
  await page.locator('.answer').fill('At the import.');
  await shown(page, '.answer', 'an open question');
  await page.locator('.r__foot .rbtn--primary').click();
  await shown(page, '.r__main > .meta', 'a probe');
  await expectOtherTabAccessible(page, link);

  await context.setOffline(true);
  await page.locator('.banner').waitFor();
  await page.locator('.skip-q').click();
  await page.locator('#question').waitFor({ state: 'detached' });
  await shown(page, '.banner', 'answers that wait');
  await context.setOffline(false);
  await page.locator('.receipt__code').waitFor({ timeout: 15_000 });
  await expectAccessible(page, 'the end');
}

/** The first tab after a second one took over, and then goes on. */
async function expectOtherTabAccessible(page: Page, link: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(link);
  await other.locator('#question').waitFor();
  await shown(page, '.r__main--middle button', 'taken over');
  await page.bringToFront();
  await page.locator('.r__main--middle button').click();
  await page.locator('#question').waitFor();
  await other.close();
}

async function shown(page: Page, selector: string, where: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  await expectAccessible(page, where);
}
