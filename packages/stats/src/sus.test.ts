import fc from 'fast-check';
import { expect, test } from 'vitest';
import { susGrade, susScore, susSummary } from './sus.ts';

const best = [5, 1, 5, 1, 5, 1, 5, 1, 5, 1];
const good = [4, 2, 4, 2, 5, 1, 4, 2, 4, 2];

test('the best answers score 100, the worst 0, and mirrored answers mirror the score', () => {
  expect(susScore(best)).toEqual({ score: 100, filled: false, straightLined: false });
  expect(susScore(best.map((x) => 6 - x)).score).toBe(0);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 }), (answers) => {
      const { score } = susScore(answers);
      expect(Number(score) + Number(susScore(answers.map((x) => 6 - x)).score)).toBe(100);
      expect(Number.isInteger(Number(score) / 2.5)).toBe(true);
    }),
  );
});

test('the same answer to everything scores 50 and is flagged', () => {
  for (const x of [1, 2, 3, 4, 5]) {
    expect(susScore(Array(10).fill(x))).toEqual({ score: 50, filled: false, straightLined: true });
  }
});

test('one missing item counts as 3, two leave the person out', () => {
  expect(susScore(best.with(0, 0).map((x) => (x === 0 ? null : x)))).toMatchObject({
    score: 95,
    filled: true,
  });
  const gaps = best.map((x, i) => (i < 2 ? null : x));
  expect(susScore(gaps).score).toBeNull();
  expect(susSummary([best, gaps])).toMatchObject({ scores: [100, null], n: 1, excluded: 1, estimate: 100 });
  expect(() => susScore([1, 2, 3])).toThrow(RangeError);
  expect(() => susScore(best.with(3, 6))).toThrow(RangeError);
});

test('a grade is given from ten scores on, with the grades the interval reaches', () => {
  expect(susSummary(Array(9).fill(good))).toMatchObject({ grade: null, gradesSpanned: [] });
  const mixed = susSummary([...Array(6).fill(good), ...Array(4).fill([3, 2, 3, 2, 4, 2, 4, 2, 3, 3])]);
  expect(mixed.estimate).toBe(74);
  expect(mixed).toMatchObject({ n: 10, grade: 'B-' });
  expect(mixed.gradesSpanned).toContain('B-');
  expect(mixed.gradesSpanned.length).toBeGreaterThan(1);
  expect([84.1, 84, 78.9, 77.2, 74.1, 72.6, 71.1, 65, 62.7, 51.7, 51.6].map(susGrade)).toEqual([
    'A+',
    'A',
    'A-',
    'B+',
    'B',
    'B-',
    'C+',
    'C',
    'C-',
    'D',
    'F',
  ]);
});

test('nobody answered: nothing', () => {
  expect(susSummary([])).toMatchObject({ estimate: null, n: 0, scores: [], grade: null });
});
