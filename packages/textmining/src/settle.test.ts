import { expect, test } from 'vitest';
import { settle } from './settle.ts';

function pointing(angles: readonly number[]) {
  const values = Float32Array.from(angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]));
  return { rows: angles.length, columns: 2, values };
}

test('a member more like the centre of another group goes there', () => {
  const vectors = pointing([0, 0.1, 0.2, 1.4, 1.5, 1.6, 1.3]);
  expect(
    settle(
      [
        [0, 1, 2, 6],
        [3, 4, 5],
      ],
      vectors,
      0.4,
    ),
  ).toEqual([
    [0, 1, 2],
    [3, 4, 5, 6],
  ]);
});

test('a member unlike every centre is in no group', () => {
  const vectors = pointing([0, 0.1, 0.2, 0.1, 3]);
  expect(settle([[0, 1, 2, 3, 4]], vectors, 0.4)).toEqual([[0, 1, 2, 3]]);
});

test('nothing joins a group of two', () => {
  const vectors = pointing([0, 0.1, 0.2, 0.9, 1, 1]);
  expect(
    settle(
      [
        [0, 1, 2, 3],
        [4, 5],
      ],
      vectors,
      0.4,
    ),
  ).toEqual([
    [0, 1, 2, 3],
    [4, 5],
  ]);
});
