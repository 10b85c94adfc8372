import { describe, expect, test } from 'vitest';
import {
  formatInterval,
  formatNumber,
  formatPercent,
  formatPlace,
  formatShare,
  shareParts,
} from './format.ts';
import { formatDate, formatDuration, formatRelative } from './format-date.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const en = { locale: 'en-GB' };

describe('a share says no more than its base allows', () => {
  test('nothing at all of no answers', () => {
    expect(formatShare({ count: 0, n: 0, share: null, interval: null })).toBe('');
  });
  test('only the size of a base under five', () => {
    expect(plain(formatShare({ count: 2, n: 4, share: 0.5, interval: [0.1, 0.9], ...en }))).toBe('n 4');
  });
  test('counts from five up to twenty', () => {
    expect(shareParts({ count: 2, n: 5, ...en })).toEqual(['2 of 5', '']);
    expect(plain(formatShare({ count: 8, n: 20, interval: [0.22, 0.61], ...en }))).toBe('8 of 20 [22, 61 %]');
  });
  test('a percentage past twenty', () => {
    expect(plain(formatShare({ count: 11, n: 21, interval: [0.234, 0.787], ...en }))).toBe('52 % [23, 79]');
  });
  test('a hidden count stays hidden', () => {
    expect(shareParts({ count: null, n: 30, share: null })).toEqual(['< 5', '']);
  });
});

describe('numbers', () => {
  test('missing and broken ones are a dash, never NaN', () => {
    for (const value of [null, undefined, Number.NaN]) {
      expect(formatNumber(value)).toBe('–');
      expect(formatPercent(value)).toBe('–');
    }
    expect(formatInterval([Number.NaN, 1])).toBe('');
    expect(formatInterval(null)).toBe('');
  });
  test('carry a true minus sign and a plus on request', () => {
    expect(formatInterval([-34, 31], { digits: 0, signed: true, ...en })).toBe('[−34, +31]');
  });
  test('follow the locale', () => {
    expect(formatNumber(1234.5, { locale: 'de-DE' })).toBe('1.234,5');
  });
  test('places', () => {
    expect([1, 2, 3, 4].map(formatPlace)).toEqual(['1st', '2nd', '3rd', '4th']);
  });
});

describe('dates', () => {
  test('a plain day is the same day everywhere', () => {
    expect(formatDate('2026-11-05', 'day', 'en-GB')).toBe('5 Nov');
    expect(formatDate('2026-11-05', 'year', 'en-GB')).toBe('5 Nov 2026');
    expect(formatDate('never')).toBe('–');
  });
  test('recent moments are told from now, older ones by their day', () => {
    const now = '2026-11-05T12:00:00Z';
    expect(formatRelative('2026-11-05T11:48:00Z', now, 'en-GB')).toBe('12 minutes ago');
    expect(formatRelative('2026-11-04T11:00:00Z', now, 'en-GB')).toBe('yesterday');
    expect(formatRelative('2026-10-20T11:00:00Z', now, 'en-GB')).toBe('20 Oct');
  });
  test('durations', () => {
    expect([formatDuration(340), formatDuration(3661), formatDuration(null)]).toEqual([
      '5:40',
      '1:01:01',
      '–',
    ]);
  });
});
