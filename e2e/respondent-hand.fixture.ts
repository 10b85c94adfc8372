import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What each question type was answered with below, as the transcript has it. */
export const whatWasSaid = [
  { value: 4 },
  { optionId: 'option-2' },
  { optionIds: ['option-1', 'option-3'] },
  { order: ['option-3', 'option-1'] },
  { value: 'no' },
  { text: 'At the import, it lost two columns.' },
];

/** From the consent to the receipt without a pointer. */
export async function answerByKeyboard(page: Page): Promise<void> {
  const keys = page.keyboard;
  await tabTo(page, 'Start');
  await keys.press('Enter');
  await asked(page, 'How easy was it?');
  await keys.press('4');
  await keys.press('Enter');
  await asked(page, 'What stopped you?');
  await keys.press('b');
  await keys.press('Enter');
  await asked(page, 'What did you try?');
  for (const key of ['a', 'd', 'a', 'c']) await keys.press(key);
  await keys.press('Enter');
  await asked(page, 'What would have helped?');
  await rankByKeyboard(page);
  await asked(page, 'Would you try again?');
  // As somebody who uses no single keys does it.
  await tabInto(page, '.choices input');
  await keys.press('ArrowDown');
  await keys.press('Space');
  await keys.press('Enter');
  await asked(page, 'Where did you get stuck?');
  await keys.type('At the import, it lost two columns.');
  await keys.press('Enter');
}

async function rankByKeyboard(page: Page): Promise<void> {
  const keys = page.keyboard;
  await keys.press('1');
  await tabTo(page, 'Place A person to set it up with as number 2');
  await keys.press('Enter');
  await tabTo(page, 'Move A person to set it up with up');
  await keys.press('Enter');
  expect(await page.locator('.ranking [role="status"]').textContent()).toBe(
    'A person to set it up with is number 1 of 4.',
  );
  await tabTo(page, 'Send these 2');
  await keys.press('Enter');
}

/** From the consent to the receipt with a finger. */
export async function answerByTouch(page: Page): Promise<void> {
  const send = (name = 'Send') => page.getByRole('button', { name }).tap();
  const choose = (label: string) => page.locator('.choice label', { hasText: label }).tap();
  await page.getByRole('button', { name: 'Start' }).tap();
  await asked(page, 'How easy was it?');
  await page.locator('.scale label').nth(3).tap();
  await send();
  await asked(page, 'What stopped you?');
  await choose('Nothing to plan');
  await send();
  await asked(page, 'What did you try?');
  for (const label of ['A template', 'None', 'A template', 'A colleague']) await choose(label);
  await send();
  await asked(page, 'What would have helped?');
  await page.getByRole('button', { name: 'Place Templates as number 1' }).tap();
  await page.getByRole('button', { name: 'Place A person to set it up with as number 2' }).tap();
  await page.getByRole('button', { name: 'Move Templates down' }).tap();
  await send('Send these 2');
  await asked(page, 'Would you try again?');
  await page.locator('.choice label', { hasText: /^No/ }).first().tap();
  await send();
  await asked(page, 'Where did you get stuck?');
  // The keyboard of a phone would cover the question before it is read.
  expect(await page.locator('h1:focus').count()).toBe(1);
  await page.locator('textarea').fill('At the import, it lost two columns.');
  await send();
}

/** Until this question is on the screen, and has the focus. */
export async function asked(page: Page, question: string): Promise<void> {
  await page.locator('h1:focus', { hasText: question }).waitFor();
}

/** Chooses on a scale and sends. */
export async function answerScale(page: Page, question: string, point: number): Promise<void> {
  await asked(page, question);
  await page
    .locator('.scale label')
    .nth(point - 1)
    .tap();
  await page.getByRole('button', { name: 'Send' }).tap();
}

async function tabTo(page: Page, name: string): Promise<void> {
  await tabUntil(page, page.getByRole('button', { name }).and(page.locator(':focus')), name);
}

async function tabInto(page: Page, selector: string): Promise<void> {
  await tabUntil(page, page.locator(`${selector}:focus`), selector);
}

async function tabUntil(page: Page, focused: Locator, wanted: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never led to ${wanted}`);
}
