import { expect, test } from 'vitest';
import { attributeFaults, attributesOf } from './attribute-rows.ts';

test('empty rows count for nothing, and spaces around words go', () => {
  const rows = [
    { name: ' first_project ', value: ' no ' },
    { name: '', value: ' ' },
  ];
  expect(attributesOf(rows)).toEqual({ first_project: 'no' });
  expect(attributeFaults(rows)).toEqual([null, null]);
});

test('a name the api would refuse, a value that is too long and a second use of a name are told apart', () => {
  const faults = attributeFaults([
    { name: 'plan', value: 'team' },
    { name: '2nd plan', value: 'x' },
    { name: '', value: 'x' },
    { name: 'plan', value: 'solo' },
    { name: 'size', value: 'y'.repeat(201) },
  ]);
  expect(faults[0]).toBeNull();
  expect(faults[1]).toContain('starts with a letter');
  expect(faults[2]).toContain('starts with a letter');
  expect(faults[3]).toBe('Named twice');
  expect(faults[4]).toContain('too long');
});
