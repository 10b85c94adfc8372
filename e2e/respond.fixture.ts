import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Answers whatever question or probe is on the screen, as a person would by touch. Returns its type. */
export async function answerOpenQuestion(page: Page): Promise<string> {
  const heading = page.locator('h1#question');
  await heading.waitFor();
  const asked = await heading.textContent();
  const type = await fillIn(page);
  await page.getByRole('button', { name: /^Send/ }).tap();
  await expect.poll(() => page.locator('h1').first().textContent(), { timeout: 15_000 }).not.toBe(asked);
  return type;
}

async function fillIn(page: Page): Promise<string> {
  if (await page.locator('textarea').count()) {
    await page.locator('textarea').fill('The import kept two of my six columns and I gave up after an hour.');
    return (await page.getByText('A follow-up to your answer').count()) ? 'probe' : 'open_ended';
  }
  if (await page.locator('.scale').count()) {
    await page.locator('.scale label').nth(2).tap();
    return 'scale';
  }
  if (await page.locator('.rank-rest').count()) {
    await page.locator('.rank-rest button').first().tap();
    await page.locator('.rank-rest button').first().tap();
    await page
      .getByRole('button', { name: /^Move .* up$/ })
      .nth(1)
      .tap();
    return 'ranking';
  }
  const boxes = page.locator('.choices input[type="checkbox"]');
  if (await boxes.count()) {
    await page.locator('.choice label').nth(0).tap();
    return 'multiple_choice';
  }
  const choices = page.locator('.choices label');
  expect(await choices.count()).toBeGreaterThan(1);
  const first = (await choices.nth(0).textContent()) ?? '';
  await choices.nth(0).tap();
  return first.startsWith('Yes') ? 'yes_no' : 'single_choice';
}
