import { expect, test } from 'vitest';
import { periodEnd } from './rules-field.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const started = new Date('2026-01-31T14:00:00Z');

test('a month ends on the same day of the next one, or on its last', () => {
  expect(periodEnd('monthly', started, new Date('2026-02-27T23:59:59Z'))).toBeNull();
  expect(periodEnd('monthly', started, day('2026-02-28'))).toEqual(day('2026-02-28'));
  expect(periodEnd('monthly', started, day('2026-03-30'))).toEqual(day('2026-02-28'));
  expect(periodEnd('monthly', started, day('2026-03-31'))).toEqual(day('2026-03-31'));
});

test('weeks and quarters are counted from the day of the start; once never ends', () => {
  expect(periodEnd('weekly', started, day('2026-02-07'))).toEqual(day('2026-02-07'));
  expect(periodEnd('weekly', started, day('2026-02-20'))).toEqual(day('2026-02-14'));
  expect(periodEnd('quarterly', started, day('2026-04-29'))).toBeNull();
  expect(periodEnd('quarterly', started, day('2026-04-30'))).toEqual(day('2026-04-30'));
  expect(periodEnd('once', started, day('2036-01-01'))).toBeNull();
});
