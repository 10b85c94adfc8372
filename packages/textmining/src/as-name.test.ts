import { expect, test } from 'vitest';
import { asName } from './as-name.ts';

test('a name begins with a capital, unless its first word has one of its own', () => {
  expect(asName('waiting for approval')).toBe('Waiting for approval');
  expect(asName('économies')).toBe('Économies');
  expect(asName('iPhone app')).toBe('iPhone app');
  expect(asName('3 seats')).toBe('3 seats');
  expect(asName('価格')).toBe('価格');
  expect(asName('')).toBe('');
});
