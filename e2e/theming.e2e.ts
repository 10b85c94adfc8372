import type { Codebook } from '@plumbline/contracts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFailed, test } from 'vitest';
import { launchBrowser } from './browser.fixture.ts';
import { openProduct, soon } from './steps.fixture.ts';
import { type ThemedStudy, themedStudy } from './themed-study.fixture.ts';

const product = inject('product');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const keyResult = 'New accounts complete a first real project within 7 days';

test('what people do to a codebook holds: merged, undone, locked, coded by keyboard, applied and run again', async () => {
  const study = await themedStudy(product, { title: 'What stood in the way', keyResult });
  const page = await openProduct(browser, product, inject('signedIn'));
  onTestFailed(
    async () => void (await page.screenshot({ path: '.cache/theming-failed.png', fullPage: true })),
  );
  await expect.poll(async () => (await study.codebook()).respondents?.coded, soon).toBe(40);
  const [large, second, third] = bySize(await study.codebook());
  if (!large || !second || !third)
    throw new Error('Forty answers of three kinds made fewer than three themes.');
  const evidence = await openEvidence(page, study);

  await page.goto(`${product.url}/studies/${study.studyId}/questions/${study.questionId}/themes`);
  await expect.poll(() => counts(page)).toEqual(sizes(await study.codebook()));
  await page.getByRole('button', { name: 'Codebook', exact: true }).click();

  await merge(page, third.label, large.label);
  await draft(page).getByRole('button', { name: 'Undo' }).click();
  await draft(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `Lock ${second.label}` }).click();
  await draft(page).getByText('1 edit not applied').waitFor();
  await merge(page, third.label, large.label);
  await draft(page).getByText('2 edits not applied').waitFor();
  await draft(page).getByText('Apply codes no answer again').waitFor();

  const coded = await codeThree(page, study, { from: large, to: second });
  await draft(page).getByRole('button', { name: 'Apply' }).click();
  await draft(page).waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Themes', exact: true }).click();
  const applied = {
    ...sizes(await study.codebook()),
    [large.label]: peopleOf(large) + peopleOf(third) - 3,
    [second.label]: peopleOf(second) + 2,
  };
  expect(applied).not.toHaveProperty(third.label);
  await expect.poll(() => counts(page), soon).toEqual(applied);
  await page.getByText('1 person fits no theme').waitFor();
  await expect.poll(() => counts(evidence), soon).toEqual(applied);

  const ids = (await study.codebook()).themes.map(({ id }) => id);
  const runBefore = (await study.codebook()).run?.id;
  await page.getByRole('button', { name: 'Code again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Code again' }).click();
  await expect
    .poll(async () => {
      const { run, respondents } = await study.codebook();
      return run?.id !== runBefore && run?.state === 'done' && respondents?.coded;
    }, soon)
    .toBe(40);
  const after = await study.codebook();
  expect(after.themes.map(({ id }) => id)).toEqual(ids);
  expect(after.themes.find(({ id }) => id === second.id)).toMatchObject({
    label: second.label,
    locked: true,
  });
  expect(await personCodings(study)).toEqual(coded);
  await expect.poll(() => counts(page), soon).toEqual(sizes(after));
  await expect.poll(() => counts(evidence), soon).toEqual(sizes(after));
});

type Named = Codebook['themes'][number];

/** Editors see how many people named a theme. */
function peopleOf({ label, respondents }: Named): number {
  if (respondents === null) throw new Error(`No count of ${label}.`);
  return respondents;
}

function bySize({ themes }: Codebook): Named[] {
  return themes.toSorted((a, b) => peopleOf(b) - peopleOf(a));
}

function sizes({ themes }: Codebook): Record<string, number> {
  return Object.fromEntries(themes.map((theme) => [theme.label, peopleOf(theme)]));
}

/** What the cards of a page or of an evidence card say: people by theme. */
async function counts(where: Page | Locator): Promise<Record<string, number>> {
  const cards = await where.locator('.theme').all();
  const read = cards.map(async (card) => [
    await card.getAttribute('aria-label'),
    Number(await card.locator('header .strong').textContent()),
  ]);
  return Object.fromEntries(await Promise.all(read));
}

function draft(page: Page): Locator {
  return page.getByRole('region', { name: 'Edits not applied yet' });
}

async function merge(page: Page, label: string, into: string): Promise<void> {
  await page.getByRole('button', { name: `Merge ${label}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Into').selectOption({ label: into });
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The card of the study on the page of its key result, in a tab of its own that is never loaded again. */
async function openEvidence(page: Page, { studyId, keyResultId }: ThemedStudy): Promise<Locator> {
  const own = await page.context().newPage();
  await own.goto(`${product.url}/key-results/${keyResultId}`);
  const card = own
    .getByRole('article')
    .filter({ has: own.locator(`a[href="/studies/${studyId}/report"]`) })
    .first();
  await card.locator('summary', { hasText: 'What people named' }).click(soon);
  await expect.poll(() => card.locator('.theme').count(), soon).toBeGreaterThan(1);
  return card;
}

/** Two answers of one theme get another one, a third gets none; by keys alone, one of them taken back on the way. */
async function codeThree(page: Page, study: ThemedStudy, { from, to }: Record<'from' | 'to', Named>) {
  const { themes } = await study.codebook();
  const digit = ({ id }: Named) => String(themes.findIndex((theme) => theme.id === id) + 1);
  await page.getByRole('button', { name: 'Answers', exact: true }).click();
  await page.getByLabel('Answers', { exact: true }).selectOption(from.id);
  const listed = page.locator('.coded');
  await expect.poll(() => listed.count()).toBe(peopleOf(from));
  await listed.first().focus();
  for (const left of [1, 2]) {
    await press(page, [digit(from), digit(to), 's']);
    await expect.poll(() => listed.count(), soon).toBe(peopleOf(from) - left);
  }
  await press(page, ['n']);
  await page.locator('.coded--current').getByText('not saved').waitFor();
  await press(page, ['u']);
  await page.locator('.coded--current').getByText('not saved').waitFor({ state: 'hidden' });
  await press(page, ['n', 's']);
  await expect.poll(() => listed.count(), soon).toBe(peopleOf(from) - 3);
  const coded = await personCodings(study);
  expect(coded.map(({ themes: of }) => of.map(({ id }) => id)).toSorted()).toEqual([[], [to.id], [to.id]]);
  await page.getByRole('button', { name: 'Codebook', exact: true }).click();
  return coded;
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function personCodings({ answers }: ThemedStudy) {
  return (await answers())
    .filter(({ byPerson }) => byPerson)
    .map(({ id, state, themes }) => ({ id, state, themes }));
}
