import { expect, test } from 'vitest';
import { numberFault, numberOf } from './number-of.ts';

test.each([
  ['46', 46],
  ['46 %', 46],
  ['1,5', 1.5],
  ['0,125', 0.125],
  [' .5 ', 0.5],
  ['−3.2', -3.2],
  ['', null],
  ['  ', null],
])('%j is %j', (text, value) => {
  expect(numberOf(text)).toBe(value);
  expect(numberFault(text)).toBeUndefined();
});

test.each(['12abc', 'abc', '1e999', '1.2.3', '-', '1,000,000', '1,234', '-12,500', 'NaN', 'Infinity'])(
  '%j is refused',
  (text) => {
    expect(numberOf(text)).toBeNaN();
    expect(numberFault(text)).toMatch(/number/);
  },
);
