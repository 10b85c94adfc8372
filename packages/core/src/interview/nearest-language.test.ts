import { expect, it } from 'vitest';
import { nearestLanguage } from './languages.ts';

it.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE_at', 'de'],
  ['pt-BR', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['sv', undefined],
  ['', undefined],
  ['d', undefined],
])('the nearest language to %s is %s', (wanted, nearest) => {
  expect(nearestLanguage(wanted, ['en', 'de', 'pt-BR', 'zh-Hant'])).toBe(nearest);
});
