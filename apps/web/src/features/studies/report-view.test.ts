import { reportQuery } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { parseSearch, writeSearch } from '../../lib/search.ts';
import { everything, filtered, queryOf, readView } from './report-view.ts';

const view = {
  where: { plan: 'small', first_project: 'no' },
  compare: 'team',
  wave: 2,
  includeFlagged: false,
};

test('a view survives the address and is a query the api accepts', () => {
  expect(readView(queryOf(view))).toEqual(view);
  expect(readView(parseSearch(writeSearch(queryOf(view))))).toEqual(view);
  expect(reportQuery.safeParse(queryOf(view)).success).toBe(true);
  expect(queryOf(everything)).toEqual({});
});

test('the address stays readable, and values that look like numbers stay as they are', () => {
  expect(writeSearch(queryOf({ ...everything, where: { version: '1.0' } }))).toBe('?where[version]=1.0');
  expect(readView(parseSearch('?where[version]=1.0')).where).toEqual({ version: '1.0' });
  expect(writeSearch({})).toBe('');
});

test('what cannot be read is left out', () => {
  expect(readView({ wave: 'x', includeFlagged: 'maybe', compare: '', other: 1, 'where[a b]': 'c' })).toEqual(
    everything,
  );
});

test('a filter is set, replaced and taken away', () => {
  const small = filtered(everything, 'plan', 'small');
  expect(small.where).toEqual({ plan: 'small' });
  expect(filtered(small, 'plan', 'large').where).toEqual({ plan: 'large' });
  expect(filtered(small, 'plan', null).where).toEqual({});
});
