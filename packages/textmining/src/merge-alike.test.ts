import { expect, test } from 'vitest';
import { groupAnswers } from './group-answers.ts';
import { mergeAlike } from './merge-alike.ts';
import { normaliseRows } from './sparse-matrix.ts';

test('a theme that very many say in nearly the same words is one theme', () => {
  const openings = ['Honestly,', 'For us', 'In the end', 'Every time', 'Sadly', 'Last week'];
  const said = [
    'the price of the paid plan was too expensive for our small budget',
    'the import of our spreadsheet failed with an error in the columns',
    'nobody invited the rest of the team, so colleagues never joined',
  ];
  const answers = Array.from({ length: 180 }, (_, n) => ({
    id: `a${String(n).padStart(3, '0')}`,
    text: `${openings[Math.floor(n / 3) % openings.length]} ${said[n % 3]} (${n}).`,
  }));
  const { themes } = groupAnswers(answers, { seed: 1 });
  expect(themes.map(({ size }) => size)).toEqual([60, 60, 60]);
  for (const { memberIds } of themes) {
    expect(new Set(memberIds.map((id) => Number(id.slice(1)) % 3)).size).toBe(1);
  }
});

/** Rows of length 1 that all point a little the same way, and each also in directions of its own. */
function rowsWith(own: readonly (readonly number[])[], common: number) {
  const values = Float32Array.from(own.flatMap((row) => [common, ...row]));
  return normaliseRows({ rows: own.length, columns: (own[0]?.length ?? 0) + 1, values });
}

test('loose groups with only what everyone says in common stay apart, though their centres are much alike', () => {
  // Four members a group, each with a direction of its own: their centres have a cosine of 0.8.
  const own = Array.from({ length: 8 }, (_, member) =>
    Array.from({ length: 8 }, (_, c) => Number(c === member)),
  );
  const groups = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ];
  expect(mergeAlike(groups, rowsWith(own, 1), 0.6)).toEqual(groups);
});

test('a chain of groups, each alike to the next, does not become one', () => {
  const angles = [0, 0, 0.8, 0.8, 1.6, 1.6];
  const rows = angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]);
  const vectors = { rows: angles.length, columns: 2, values: Float32Array.from(rows) };
  const groups = [
    [0, 1],
    [2, 3],
    [4, 5],
  ];
  expect(mergeAlike(groups, vectors, 0.6)).toHaveLength(2);
});
