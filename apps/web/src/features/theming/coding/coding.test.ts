import { expect, test } from 'vitest';
import { choicesOf, toggled } from './choices.ts';
import { codingKey, digitOf } from './coding-keys.ts';
import { trimmed } from './selected-span.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('every key of the help line does what it says, and none with a modifier', () => {
  const kinds = ['j', 'ArrowDown', 'k', 'ArrowUp', '1', '0', 'n', 's', 'u'].map((key) =>
    codingKey({ ...plain, key }),
  );
  expect(kinds).toEqual([
    { kind: 'move', by: 1 },
    { kind: 'move', by: 1 },
    { kind: 'move', by: -1 },
    { kind: 'move', by: -1 },
    { kind: 'toggle', place: 0 },
    { kind: 'toggle', place: 9 },
    { kind: 'none' },
    { kind: 'save' },
    { kind: 'undo' },
  ]);
  expect(codingKey({ ...plain, key: 's', ctrlKey: true })).toBeNull();
  expect(codingKey({ ...plain, key: 'x' })).toBeNull();
});

test('the digits shown are the digits pressed', () => {
  for (let place = 0; place < 10; place += 1)
    expect(codingKey({ ...plain, key: digitOf(place) ?? '' })).toEqual({ kind: 'toggle', place });
  expect(digitOf(10)).toBeUndefined();
});

test('a theme goes on and off, and selected words become its quote either way', () => {
  const on = toggled([], 'a', null);
  expect(on).toEqual([{ id: 'a' }]);
  expect(toggled(on, 'a', null)).toEqual([]);
  expect(toggled(on, 'a', { start: 2, end: 5 })).toEqual([{ id: 'a', start: 2, end: 5 }]);
  expect(toggled(on, 'b', { start: 0, end: 1 })).toEqual([{ id: 'a' }, { id: 'b', start: 0, end: 1 }]);
});

test('an answer that two merged themes meet in has the theme once', () => {
  const themes = [
    { id: 'a', start: 0, end: 3, origin: 'model' as const },
    { id: 'a', start: 9, end: 12, origin: 'model' as const },
  ];
  expect(choicesOf({ themes })).toEqual([{ id: 'a', start: 0, end: 3 }]);
});

test('a selection is what it says without the blanks around it', () => {
  expect(trimmed(' the import ', 4)).toEqual({ start: 5, end: 15 });
  expect(trimmed(' \n', 4)).toBeNull();
});
