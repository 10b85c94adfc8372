import type { AnswerValue, Question, QuestionOf } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { otherKey, summariseAnswers } from './index.ts';
import type { Regime } from './intervals.ts';

type Asked = Pick<Question, 'type' | 'config'>;

const options = [
  { id: 'a', label: 'Import' },
  { id: 'b', label: 'Templates' },
  { id: 'c', label: 'Examples' },
];

function summary(question: Asked, counts: [AnswerValue, number][], regime: Regime = 'closed') {
  const rows = counts.flatMap(([value, times]) =>
    Array.from({ length: times }, () => ({ state: 'answered' as const, value })),
  );
  return summariseAnswers(question, rows, { regime });
}

function single(config: Partial<QuestionOf<'single_choice'>['config']> = {}): Asked {
  return { type: 'single_choice', config: { options, allowOther: false, randomize: false, ...config } };
}

function picks(a: number, b: number, c: number): [AnswerValue, number][] {
  return [
    [{ optionId: 'a' }, a],
    [{ optionId: 'b' }, b],
    [{ optionId: 'c' }, c],
  ];
}

test('an option leads another only where that was tested', () => {
  const told = (...counts: [number, number, number]) =>
    summary(single(), picks(...counts))
      .sentence.split('. ')
      .at(-1);
  expect(told(30, 8, 6)).toBe('It leads every other option.');
  expect(told(20, 12, 5)).toBe('It leads the others, but not “Templates”.');
  expect(told(12, 11, 10)).toBe('It does not lead “Templates” or “Examples”.');
  expect(told(12, 12, 1)).toBe('“Import” and “Templates” are tied: 12 of 25 each.');
  expect(told(8, 1, 0)).toBe('“Import” was picked most: 8 of 9.');
});

test('while answers arrive a lead takes more answers than at the end', () => {
  const counts = picks(22, 8, 6);
  expect(summary(single(), counts, 'closed').sentence).toContain('It leads every other option.');
  expect(summary(single(), counts, 'live').sentence).toContain('It does not lead');
  expect(summary(single(), picks(80, 20, 20), 'live').sentence).toContain('It leads every other option.');
});

test('"Other" and what names nothing come last, however often they were picked', () => {
  const tagged = [{ id: 'none', label: 'None of these', tag: 'none' as const }, ...options];
  const question = single({ options: tagged, allowOther: true });
  const { distribution } = summary(question, [
    [{ optionId: 'none' }, 9],
    [{ other: 'Price' }, 8],
    [{ optionId: 'b' }, 2],
  ]);
  expect(distribution.cells.map(({ key }) => key)).toEqual(['b', 'a', 'c', otherKey, 'none']);
});

test('effort on seven points: everything above the middle, and the mean', () => {
  const effort: Asked = {
    type: 'scale',
    config: { min: 1, max: 7, minLabel: '', maxLabel: '', preset: 'ces' },
  };
  const { distribution, sentence } = summary(effort, [
    [{ value: 5 }, 6],
    [{ value: 7 }, 6],
    [{ value: 2 }, 8],
  ]);
  expect(distribution).toMatchObject({
    topBox: { key: 'top2', label: '5 to 7', count: 12, share: 0.6 },
    nps: null,
  });
  expect(sentence).toMatch(/^Mean 4\.4\s\[.*\] of 7\. 12 of 20 chose 5 to 7\.$/);
});

test('satisfaction is the two highest points, of five as of seven', () => {
  for (const max of [5, 7]) {
    const config = { min: 1, max, minLabel: '', maxLabel: '', preset: 'csat' as const };
    const { distribution } = summary({ type: 'scale', config }, [
      [{ value: max - 2 }, 5],
      [{ value: max - 1 }, 5],
      [{ value: max }, 5],
    ]);
    expect(distribution).toMatchObject({ topBox: { count: 10, label: `${max - 1} or ${max}` } });
  }
});

test('those who no longer use it are told beside the very disappointed, not among them', () => {
  const question = single({
    preset: 'very_disappointed',
    options: [
      { id: 'very', label: 'Very disappointed' },
      { id: 'some', label: 'Somewhat' },
      { id: 'not', label: 'Not' },
      { id: 'gone', label: 'I no longer use it', tag: 'none' },
    ],
  });
  const { n, bases, distribution, sentence } = summary(question, [
    [{ optionId: 'very' }, 16],
    [{ optionId: 'some' }, 12],
    [{ optionId: 'not' }, 8],
    [{ optionId: 'gone' }, 24],
  ]);
  expect([n, bases.answered]).toEqual([36, 60]);
  expect(distribution.cells.find(({ key }) => key === 'very')?.share).toBeCloseTo(16 / 36, 12);
  expect(distribution.cells.at(-1)).toMatchObject({ key: 'gone', count: 24, share: null, upper: null });
  expect(sentence).toMatch(
    /^“Very disappointed”: 16 of 36, 44\s%\s\[30,\s60\]\. “I no longer use it” \(24\) is not in the base\.$/,
  );
});

test('a success rate is called one', () => {
  const config = { yesLabel: 'Done', noLabel: 'Not done', allowUnsure: false, preset: 'success' as const };
  const { sentence } = summary({ type: 'yes_no', config }, [
    [{ value: 'yes' }, 8],
    [{ value: 'no' }, 12],
  ]);
  expect(sentence).toBe('Success rate: 8 of 20.');
});

test('what the same people ticked is counted once a pair', () => {
  const config = { options, allowOther: true, randomize: false, min: 0 };
  const { distribution } = summary({ type: 'multiple_choice', config }, [
    [{ optionIds: ['b', 'a'] }, 4],
    [{ optionIds: ['a', 'b', 'c'] }, 2],
    [{ optionIds: ['a'], other: 'Price' }, 3],
  ]);
  expect(distribution).toMatchObject({
    together: [
      { a: 'a', b: 'b', count: 6 },
      { a: 'a', b: 'c', count: 2 },
      { a: 'a', b: otherKey, count: 3 },
      { a: 'b', b: 'c', count: 2 },
    ],
  });
});

const ranking: Asked = { type: 'ranking', config: { options, randomize: false } };

function items(counts: [AnswerValue, number][]) {
  const { distribution } = summary(ranking, counts);
  if (distribution.type !== 'ranking') throw new Error('not a ranking');
  return distribution;
}

test('items share a tier until they can be told apart, and below ten rankings none has one', () => {
  const apart = items([
    [{ order: ['a', 'b', 'c'] }, 20],
    [{ order: ['a', 'c', 'b'] }, 18],
    [{ order: ['b', 'a', 'c'] }, 2],
    [{ order: ['c', 'a', 'b'] }, 2],
  ]);
  expect(apart.items.map(({ tier }) => tier)).toEqual([1, 2, 2]);
  expect(apart.items.reduce((sum, { worth }) => sum + (worth ?? 0), 0)).toBeCloseTo(1, 9);
  expect(apart.regularised).toBe(false);
  expect(items([[{ order: ['a', 'b', 'c'] }, 9]]).items.map(({ tier }) => tier)).toEqual([null, null, null]);
});

test('an item that always wins has a finite worth, and it is said that this is regularised', () => {
  const always = items([[{ order: ['a', 'b', 'c'] }, 12]]);
  expect(always.regularised).toBe(true);
  for (const { worth } of always.items) expect(worth).toBeLessThan(1);
  const nobody = items([]);
  expect(nobody).toMatchObject({ regularised: false, full: 0, partial: 0 });
  expect(nobody.items.map(({ worth, tier }) => [worth, tier])).toEqual(Array(3).fill([null, null]));
});

test('partial rankings place what they leave out below what they name', () => {
  const {
    items: ranked,
    full,
    partial,
  } = items([
    [{ order: ['a'] }, 10],
    [{ order: ['b', 'a'] }, 2],
  ]);
  expect([full, partial]).toEqual([0, 12]);
  const worths = ranked.map(({ worth }) => worth ?? 0);
  expect(worths[0]).toBeGreaterThan(worths[1] ?? 1);
  expect(worths[1]).toBeGreaterThan(worths[2] ?? 1);
});
