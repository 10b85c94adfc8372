import { expect, test } from 'vitest';
import { nextCycle } from './next-cycle.ts';

const today = new Date('2026-11-27T12:00:00Z');

test('the first cycle is the quarter of today', () => {
  expect(nextCycle([], today)).toEqual({ title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' });
});

test('the next cycle begins the day after the last one ends, whatever order they come in', () => {
  const cycles = [
    { title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31' },
    { title: 'Q3 2026', start: '2026-07-01', end: '2026-09-30' },
  ];
  expect(nextCycle(cycles, today)).toEqual({ title: 'Q1 2027', start: '2027-01-01', end: '2027-03-31' });
});

test('a cycle that is no quarter is followed by three months, named for the quarter most of them are in', () => {
  const cycles = [{ title: 'Autumn', start: '2026-08-15', end: '2026-11-14' }];
  expect(nextCycle(cycles, today)).toEqual({ title: 'Q4 2026', start: '2026-11-15', end: '2027-02-14' });
});
