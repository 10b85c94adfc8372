import { expect, test } from 'vitest';
import { placeOf, sourceHashOf } from './source.ts';

test('a phone that changes its own half of an IPv6 address stays in its place', () => {
  const places = ['2001:db8:0:12::1', '2001:0db8:0000:0012:a:b:c:d', '2001:DB8:0:12:ffff::'].map(placeOf);
  expect(new Set(places)).toEqual(new Set(['2001:db8:0:12']));
  expect(placeOf('2001:db8:0:13::1')).not.toBe(places[0]);
  expect(placeOf('::1')).toBe('0:0:0:0');
});

test('an IPv4 address is the same however it is written', () => {
  expect(placeOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(placeOf('192.0.2.7')).toBe('192.0.2.7');
});

test('the same place looks different in another study and under another secret', () => {
  const hashes = [
    sourceHashOf('secret', 'study', '192.0.2.7'),
    sourceHashOf('secret', 'other', '192.0.2.7'),
    sourceHashOf('other', 'study', '192.0.2.7'),
  ];
  expect(new Set(hashes).size).toBe(3);
});
