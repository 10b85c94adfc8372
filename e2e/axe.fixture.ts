import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Finds nothing against WCAG 2.2 AA on the page as it stands, or in one part of it. None of our pages holds a frame, so the checker
 * runs once where it is (legacy mode) and needs no second page to join its findings in.
 */
export async function expectAccessible(page: Page, where: string, part = 'html'): Promise<void> {
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .setLegacyMode();
  const { violations } = await builder.include(part).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${where}: ${id}, ${help}: ${target.join(' ')}`),
  );
  expect(found).toEqual([]);
}
