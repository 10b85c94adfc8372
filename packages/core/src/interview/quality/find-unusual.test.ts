import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bursts } from './bursts.ts';
import type { CheckedInterview, CheckedQuestion } from './checked.ts';
import { answerTo, interviewOf, paced, start } from './find-unusual.fixture.ts';
import { findUnusual } from './find-unusual.ts';
import { repeatedText } from './repeated-text.ts';
import { speeding } from './speeding.ts';
import { straightLining } from './straight-lining.ts';

const scale = (id: string, preset: 'custom' | 'sus' = 'custom', max = 5): CheckedQuestion => ({
  id,
  type: 'scale',
  config: { min: 1, max, minLabel: '', maxLabel: '', preset },
  ...(preset === 'sus' ? { blockId: 'usability' } : {}),
});
const rated = (id: string, points: readonly number[]) =>
  interviewOf(
    id,
    points.map((point, index) => answerTo(`s${index}`, { point })),
  );
const scales = (count: number, preset?: 'custom' | 'sus') =>
  Array.from({ length: count }, (_, index) => scale(`s${index}`, preset));

describe('speeding', () => {
  const pace = fc.array(fc.double({ min: 5, max: 12, noNaN: true }), { minLength: 6, maxLength: 6 });

  test('leaves everybody alone whose pace is within a factor of two of the usual', () => {
    fc.assert(
      fc.property(fc.array(pace, { minLength: 10, maxLength: 40 }), (paces) => {
        expect([...speeding(paced(paces))]).toEqual([]);
      }),
    );
  });

  test('finds whoever took a fifth of the usual time, and nobody else', () => {
    fc.assert(
      fc.property(fc.array(pace, { minLength: 12, maxLength: 40 }), pace, (paces, one) => {
        const rushed = one.map((seconds) => seconds / 5);
        expect([...speeding(paced([rushed, ...paces])).keys()]).toEqual(['i0']);
      }),
    );
  });

  test('does not depend on how long a study is', () => {
    const paces = fc.array(
      fc.array(fc.double({ min: 0.5, max: 60, noNaN: true }), { minLength: 4, maxLength: 4 }),
      {
        minLength: 10,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(paces, (given) => {
        const longer = given.map((each) => each.map((seconds) => seconds * 16));
        expect([...speeding(paced(longer)).keys()]).toEqual([...speeding(paced(given)).keys()]);
      }),
    );
  });

  test('says nothing of a pace before ten have shown what is usual, nor over two questions', () => {
    const usual = Array.from({ length: 8 }, () => [20, 20, 20]);
    expect(speeding(paced([[1, 1, 1], ...usual])).size).toBe(0);
    expect(speeding(paced([[1, 1, 1], ...usual, [20, 20, 20]])).get('i0')).toBe(
      'Unusually fast: 3 questions in 3 s, which usually take about 60 s',
    );
    const two = Array.from({ length: 20 }, () => [20, 20]);
    expect(speeding(paced([[1, 1], ...two])).size).toBe(0);
  });
});

describe('straight-lining', () => {
  test('is the same point on every one of five scales or more', () => {
    const found = straightLining(
      [rated('same', [4, 4, 4, 4, 4]), rated('one off', [4, 4, 4, 4, 5]), rated('four', [4, 4, 4, 4])],
      scales(5),
    );
    expect([...found]).toEqual([['same', 'The same point, 4, on all 5 scales from 1 to 5']]);
  });

  test('is never found in answers that differ', () => {
    const points = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(points, (given) => {
        const found = straightLining([rated('one', given)], scales(12));
        expect(found.size).toBe(new Set(given).size === 1 ? 1 : 0);
      }),
    );
  });

  test('does not take scales of different ranges for one', () => {
    const questions = [...scales(4), scale('s4', 'custom', 7)];
    expect(straightLining([rated('one', [4, 4, 4, 4, 4])], questions).size).toBe(0);
  });

  test('is found in a SUS also where the other scales differ', () => {
    const questions = [...scales(10, 'sus'), scale('s10')];
    expect(straightLining([rated('one', [...Array.from({ length: 10 }, () => 3), 5])], questions).size).toBe(
      1,
    );
  });
});

describe('repeated text', () => {
  const long =
    'The import of our old spreadsheet stopped half way and nobody could say why it did so. We will try once more next week.';
  const said = (id: string, text: string) => interviewOf(id, [answerTo('q', { text })]);

  test('is found whatever its case, spaces and marks, and says in how many others', () => {
    const found = repeatedText([
      said('a', long),
      said('b', `  ${long.toUpperCase().replaceAll(' ', '  ')}!!`),
      said('c', `${long} Twice.`),
    ]);
    expect([...found.keys()]).toEqual(['a', 'b']);
    expect(found.get('a')).toBe('The same long answer as in 1 other interview');
  });

  test('is no matter for short answers, nor within one interview', () => {
    expect(repeatedText([said('a', 'No time.'), said('b', 'no time')]).size).toBe(0);
    const twice = interviewOf('a', [answerTo('q', { text: long }), answerTo('p', { text: long })]);
    expect(repeatedText([twice]).size).toBe(0);
  });

  test('counts signs of scripts that write whole words in one', () => {
    const text = '导入我们旧的电子表格时中途停止了没有人知道为什么会这样我们只好重新开始';
    expect(repeatedText([said('a', text), said('b', text)]).size).toBe(2);
    expect(repeatedText([said('a', '没有时间'), said('b', '没有时间')]).size).toBe(0);
  });
});

describe('bursts', () => {
  const at = (id: string, minutes: number, source: string | null = 'here'): CheckedInterview =>
    interviewOf(id, [], { startedAt: new Date(start.getTime() + minutes * 60_000), source });

  test('are ten and more from one place within ten minutes', () => {
    const ten = Array.from({ length: 10 }, (_, index) => at(`b${index}`, index));
    const found = bursts([...ten, at('later', 60), at('elsewhere', 5, 'there'), at('unknown', 5, null)]);
    expect([...found.keys()].sort()).toEqual(ten.map(({ id }) => id).sort());
    expect(found.get('b3')).toBe('Started from the same place as 9 others within ten minutes');
    expect(bursts(ten.slice(1)).size).toBe(0);
  });

  test('mark exactly those with nine others within one window, in whatever order they come', () => {
    const times = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(times, (minutes) => {
        const all = minutes.map((minute, index) => at(`b${index}`, minute));
        const inWindow = (from: number) => all.filter((_, index) => within(minutes[index], from));
        const expected = new Set(
          minutes.flatMap((from) => (inWindow(from).length >= 10 ? inWindow(from).map(({ id }) => id) : [])),
        );
        expect(new Set(bursts(all).keys())).toEqual(expected);
      }),
    );
  });

  function within(minute: number | undefined, from: number): boolean {
    return minute !== undefined && minute >= from && minute - from <= 10;
  }
});

test('one interview can look unusual in several ways, each with its reason and none called a machine', () => {
  const text =
    'sdkfjh skdjfh lskdjfh wkejrh sdkfjhs dfkjhsdf kjhsdfkjh sdfkjh sdkfjhsdkjfhskdf sdkjfhs dkfjhgdkjfgh dkfjghdk';
  const twins = ['a', 'b'].map((id) =>
    interviewOf(id, [
      ...rated(id, [3, 3, 3, 3, 3]).answers.map((one) => ({ ...one, seconds: 1 })),
      answerTo('why', { text }),
    ]),
  );
  const others = Array.from({ length: 12 }, (_, index) =>
    interviewOf(
      `o${index}`,
      rated('', [3, 4, 5, 4, 3]).answers.map((one) => ({ ...one, seconds: 9 })),
    ),
  );
  const found = findUnusual([...twins, ...others], scales(5));
  expect(found.filter(({ interviewId }) => interviewId === 'a').map(({ kind }) => kind)).toEqual([
    'speeding',
    'straight_lining',
    'repeated_text',
    'gibberish',
  ]);
  expect(new Set(found.map(({ interviewId }) => interviewId))).toEqual(new Set(['a', 'b']));
  expect(found.map(({ reason }) => reason).join()).not.toMatch(/bot|fake|fraud|spam/i);
});
