import { question } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { readValue } from './value.ts';

const id = '019a0000-0000-7000-8000-000000000001';
const translations = {
  de: { labels: { price: 'Zu teuer', yes: 'Jawohl', no: 'Nö', min: 'Schwer', max: 'Leicht' } },
};
const read = (given: object, raw: unknown, separator: string | null = ';') =>
  readValue(
    { ...question.parse({ id, text: 'Asked', translations, ...given }), revision: 1 },
    raw,
    separator,
  );
const options = [
  { id: 'price', label: 'Too expensive' },
  { id: 'speed', label: 'Too slow' },
];

test('labels are known in every language of the study', () => {
  const single = { type: 'single_choice', config: { options } };
  expect(read(single, ' zu TEUER ')).toEqual({ value: { optionId: 'price' } });
  expect(read({ type: 'multiple_choice', config: { options } }, 'Zu teuer; Too slow')).toEqual({
    value: { optionIds: ['price', 'speed'] },
  });
  expect(read({ type: 'scale', config: { min: 1, max: 5 } }, 'Leicht')).toEqual({ value: { value: 5 } });
});

test("a question's own yes and no come before what spreadsheets call them", () => {
  const swapped = { type: 'yes_no', config: { yesLabel: '0', noLabel: '1' } };
  expect(read(swapped, '0')).toEqual({ value: { value: 'yes' } });
  expect(read({ type: 'yes_no', config: {} }, 'nö')).toEqual({ value: { value: 'no' } });
  expect(read({ type: 'yes_no', config: {} }, 'TRUE')).toEqual({ value: { value: 'yes' } });
});

test('a point of a scale is a number, alone or with the words of its end', () => {
  const scale = { type: 'scale', config: { min: 1, max: 5, maxLabel: 'Very easy' } };
  for (const said of ['5', '5.0', '5,0', '5 - Very easy', '5: very easy', 'Very easy', 5])
    expect(read(scale, said), String(said)).toEqual({ value: { value: 5 } });
  for (const said of ['4 Very easy', '4.5', '5 stars', 'five', true])
    expect(read(scale, said), String(said)).toEqual({ message: expect.stringContaining('is not a number') });
  expect(read(scale, '6')).toEqual({ message: 'must be from 1 to 5' });
  expect(read(scale, ' ')).toBeUndefined();
});

test('one unknown choice is what was written beside Other, two are a fault', () => {
  const other = { type: 'multiple_choice', config: { options, allowOther: true } };
  expect(read(other, 'price;My boss')).toEqual({ value: { optionIds: ['price'], other: 'My boss' } });
  expect(read(other, 'My boss;The rain')).toEqual({ message: expect.stringContaining('“My boss” is none') });
});
