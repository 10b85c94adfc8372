import { expect, test } from 'vitest';
import { sizeFault, sizeRows, sizesOf } from './report-sizes.ts';

const known = [{ attribute: 'outcome', value: 'retained', size: 520 }];
const attributes = [{ name: 'outcome', values: ['retained', 'churned'].map((value) => ({ value, n: 30 })) }];

test('every group has a row, and known sizes come back as they were', () => {
  const rows = sizeRows(known, attributes);
  expect(rows.map(({ value, size }) => [value, size])).toEqual([
    ['retained', '520'],
    ['churned', ''],
  ]);
  expect(sizesOf(rows)).toEqual(known);
});

test('a size of a group nobody belongs to yet is kept', () => {
  expect(sizesOf(sizeRows(known, []))).toEqual(known);
});

test('a size is a whole number or left empty', () => {
  const of = (size: string) => sizeFault({ attribute: 'a', value: 'b', size });
  expect([of(''), of('480')]).toEqual([undefined, undefined]);
  for (const size of ['0', '-3', '4.5', 'many']) expect(of(size)).toBeDefined();
});
