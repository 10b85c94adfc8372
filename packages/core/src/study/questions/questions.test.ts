import type { Distribution, Question, QuestionOf, QuestionType } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { describeAnswer, otherKey, summariseAnswers, validateAnswer } from './index.ts';

type Asked<T extends QuestionType> = Pick<QuestionOf<T>, 'type' | 'config'>;

const options = [
  { id: 'a', label: 'Import' },
  { id: 'b', label: 'Templates' },
  { id: 'c', label: 'Examples' },
];
const yesNo: Asked<'yes_no'> = {
  type: 'yes_no',
  config: { yesLabel: 'Yes', noLabel: 'No', allowUnsure: true },
};
const single: Asked<'single_choice'> = {
  type: 'single_choice',
  config: { options, allowOther: true, randomize: false },
};
const multiple: Asked<'multiple_choice'> = {
  type: 'multiple_choice',
  config: { options, allowOther: false, randomize: false, min: 0, max: 2, exclusiveOptionId: 'c' },
};
const scale: Asked<'scale'> = {
  type: 'scale',
  config: { min: 1, max: 5, minLabel: 'Hard', maxLabel: 'Easy', preset: 'custom' },
};
const nps: Asked<'scale'> = {
  type: 'scale',
  config: { min: 0, max: 10, minLabel: '', maxLabel: '', preset: 'nps' },
};
const ranking: Asked<'ranking'> = { type: 'ranking', config: { options, randomize: false } };
const open: Asked<'open_ended'> = {
  type: 'open_ended',
  config: { maxProbes: 1, standardProbes: [], probeInstructions: '' },
};
const all: Pick<Question, 'type' | 'config'>[] = [yesNo, single, multiple, scale, nps, ranking, open];

function found<T extends Distribution['type']>(
  question: Pick<Question, 'type' | 'config'>,
  values: unknown[],
  type: T,
) {
  const summary = summariseAnswers(
    question,
    values.map((value) => ({ state: 'answered', value })),
  );
  if (summary.distribution.type !== type) throw new Error(`not ${type}`);
  return { ...summary, distribution: summary.distribution as Extract<Distribution, { type: T }> };
}

function repeat(times: number, value: unknown): unknown[] {
  return Array.from({ length: times }, () => value);
}

test('without answers every type gives nulls, never 0 %', () => {
  for (const question of all) {
    const { n, distribution, sentence } = summariseAnswers(question, [{ state: 'skipped', value: null }]);
    expect(n).toBe(0);
    expect(sentence).toBe('Nobody has answered yet.');
    for (const { count, share, lower, upper } of distribution.cells) {
      expect({ count, share, lower, upper }).toEqual({ count: 0, share: null, lower: null, upper: null });
    }
    expect(JSON.stringify(distribution)).not.toContain('NaN');
  }
});

test('skipped, refused and not applicable stand beside the base and never in it', () => {
  const { n, bases, distribution } = summariseAnswers(yesNo, [
    { state: 'answered', value: { value: 'yes' } },
    { state: 'skipped', value: null },
    { state: 'prefer_not_to_say', value: null },
    { state: 'not_applicable', value: null },
  ]);
  expect(n).toBe(1);
  expect(bases).toEqual({ shown: 3, answered: 1, skipped: 1, preferNotToSay: 1, notApplicable: 1 });
  expect(distribution.cells.map(({ count }) => count)).toEqual([1, 0, 0]);
});

test('below five answers only their number is told; up to twenty the share is told as "8 of 20"', () => {
  const sentenceOf = (yes: number, no: number) =>
    found(yesNo, [...repeat(yes, { value: 'yes' }), ...repeat(no, { value: 'no' })], 'yes_no').sentence;
  expect(sentenceOf(1, 0)).toBe('1 answer so far: too few to split.');
  expect(sentenceOf(3, 1)).toBe('4 answers so far: too few to split.');
  expect(sentenceOf(8, 12)).toBe('“Yes”: 8 of 20.');
  expect(sentenceOf(13, 19)).toBe('“Yes”: 13 of 32, 41\u00a0%\u00a0[26,\u00a058].');
});

test('a choice keeps options that nobody picked and counts "Other" as one of its own', () => {
  const { distribution, sentence } = found(
    single,
    [...repeat(4, { optionId: 'a' }), { other: 'Price' }],
    'single_choice',
  );
  expect(distribution.cells.map(({ key, label, count }) => [key, label, count])).toEqual([
    ['a', 'Import', 4],
    ['b', 'Templates', 0],
    ['c', 'Examples', 0],
    [otherKey, 'Other', 1],
  ]);
  expect(sentence).toBe('“Import” was picked most: 4 of 5.');
  expect(
    found(single, [...repeat(3, { optionId: 'b' }), ...repeat(3, { other: 'x' })], 'single_choice').sentence,
  ).toBe('“Templates” and “Other” are tied: 3 of 6 each.');
});

test('two options get the plain interval, more of them the wider simultaneous ones', () => {
  const two: Asked<'single_choice'> = {
    type: 'single_choice',
    config: { options: options.slice(0, 2), allowOther: false, randomize: false },
  };
  const answers = [...repeat(8, { optionId: 'a' }), ...repeat(12, { optionId: 'b' })];
  const [, plain] = found(two, answers, 'single_choice').distribution.cells;
  const [, wide] = found(single, answers, 'single_choice').distribution.cells;
  expect(plain).toMatchObject({ lower: expect.closeTo(0.2188, 4), upper: expect.closeTo(0.6134, 4) });
  expect(wide?.lower).toBeLessThan(plain?.lower ?? 0);
  expect(wide?.upper).toBeGreaterThan(plain?.upper ?? 1);
});

test('choices come by count, "Other" and the option that excludes the rest last', () => {
  const asked: Asked<'multiple_choice'> = {
    ...multiple,
    config: { ...multiple.config, allowOther: true, exclusiveOptionId: 'a' },
  };
  const order = (times: number) =>
    found(
      asked,
      [
        ...repeat(3 * times, { optionIds: ['a'] }),
        ...repeat(times, { optionIds: ['b', 'c'] }),
        ...repeat(times, { optionIds: ['c'], other: 'x' }),
      ],
      'multiple_choice',
    ).distribution.cells.map(({ key }) => key);
  expect(order(1)).toEqual(['c', 'b', otherKey, 'a']);
});

test('ticks of several choices are shares of respondents, not of ticks', () => {
  const { n, distribution } = found(
    multiple,
    [...repeat(6, { optionIds: ['a', 'b'] }), ...repeat(4, { optionIds: ['a'] })],
    'multiple_choice',
  );
  expect(n).toBe(10);
  expect(distribution.cells.map(({ share }) => share)).toEqual([1, 0.6, 0]);
});

test('equal scale answers have a mean with an interval that is not a point', () => {
  const { distribution } = found(scale, repeat(20, { value: 5 }), 'scale');
  expect(distribution.mean).toMatchObject({ estimate: 5, upper: 5 });
  expect(distribution.mean.lower).toBeLessThan(5);
  expect(distribution.topBox).toMatchObject({ count: 20, share: 1 });
  expect(distribution.cells.map(({ label }) => label)).toEqual(['1 Hard', '2', '3', '4', '5 Easy']);
});

test('a scale tells mean, median and the two highest points, and the NPS only where it is one', () => {
  const values = [1, 2, 3, 4, 4, 5, 5, 5].map((value) => ({ value }));
  const plain = found(scale, values, 'scale');
  expect(plain.distribution).toMatchObject({ median: 4, nps: null, topBox: { count: 5, label: '4 or 5' } });
  expect(plain.sentence).toMatch(/^Mean 3\.6\s\[2\.4,\s4\.9\] of 5\. 5 of 8 chose 4 or 5\.$/);
  const score = found(nps, [...repeat(3, { value: 10 }), { value: 7 }, { value: 0 }], 'scale');
  expect(score.distribution.nps).toMatchObject({ estimate: 40, promoters: 3, passives: 1, detractors: 1 });
});

test('rankings may be partial: unranked items share the remaining places', () => {
  const { distribution, sentence } = found(
    ranking,
    [...repeat(4, { order: ['a', 'b', 'c'] }), { order: ['c'] }, { order: ['a'] }],
    'ranking',
  );
  expect(distribution).toMatchObject({ full: 4, partial: 2 });
  expect(distribution.items.map(({ places }) => places)).toEqual([
    [5, 0, 0],
    [0, 4, 0],
    [1, 0, 4],
  ]);
  expect(distribution.items[0]?.meanRank.estimate).toBeCloseTo((5 + 2.5) / 6, 9);
  expect(distribution.cells.map(({ count }) => count)).toEqual([5, 0, 1]);
  expect(sentence).toContain('“Import” ranks first on average');
});

test('an answer that the question does not offer is refused, by pointer', () => {
  const faults = (question: Pick<Question, 'type' | 'config'>, value: unknown) => {
    const checked = validateAnswer(question, value);
    return checked.ok ? [] : checked.errors.map(({ pointer }) => pointer);
  };
  expect(faults(scale, { value: 6 })).toEqual(['/value']);
  expect(faults(scale, { value: 2.5 })).toEqual(['/value']);
  expect(faults(scale, 3)).toEqual(['']);
  expect(faults(single, { optionId: 'z' })).toEqual(['/optionId']);
  expect(faults(multiple, { optionIds: [] })).toEqual(['/optionIds']);
  expect(faults(multiple, { optionIds: ['a', 'c'] })).toEqual(['/optionIds']);
  expect(faults(multiple, { optionIds: ['a', 'a'] })).toEqual(['/optionIds/1']);
  expect(faults(multiple, { optionIds: ['a'], other: 'x' })).toEqual(['/other']);
  expect(faults(ranking, { order: ['a', 'a'] })).toEqual(['/order/1']);
  expect(faults(ranking, { order: ['a', 'b', 'c', 'a'] })).toEqual(['/order/3', '/order']);
  expect(faults(open, { text: ' ' })).toEqual(['/text']);
  expect(faults({ ...yesNo, config: { ...yesNo.config, allowUnsure: false } }, { value: 'unsure' })).toEqual([
    '/value',
  ]);
  for (const [question, value] of [
    [single, { other: 'Price' }],
    [multiple, { optionIds: ['c'] }],
    [ranking, { order: ['b'] }],
    [open, { text: ' Kept as it is. ' }],
  ] as const) {
    expect(validateAnswer(question, value)).toEqual({ ok: true, value });
  }
});

test('a stored answer reads as the words the respondent saw', () => {
  expect(describeAnswer(yesNo, { value: 'unsure' })).toBe('Not sure');
  expect(describeAnswer(single, { other: 'Price' })).toBe('Other: Price');
  expect(describeAnswer(multiple, { optionIds: ['a', 'b'] })).toBe('Import; Templates');
  expect(describeAnswer(scale, { value: 2 })).toBe('2 of 5');
  expect(describeAnswer(ranking, { order: ['c', 'a'] })).toBe('1. Examples; 2. Import');
  expect(describeAnswer(open, { text: 'Hm.' })).toBe('Hm.');
});
