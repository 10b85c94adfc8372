import type { AnswerValue, Distribution, Question } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { type AnswerRow, type Regime, summariseAnswers } from './index.ts';

type Asked = Pick<Question, 'type' | 'config'>;

const options = [
  { id: 'a', label: 'Import' },
  { id: 'b', label: 'Templates' },
  { id: 'c', label: 'Examples' },
];
/** Each type with answers that all differ as far as they can, in turn, and with one that all give. */
const types: { question: Asked; turn: AnswerValue[]; same: AnswerValue }[] = [
  {
    question: { type: 'yes_no', config: { yesLabel: 'Yes', noLabel: 'No', allowUnsure: true } },
    turn: [{ value: 'yes' }, { value: 'no' }, { value: 'unsure' }],
    same: { value: 'yes' },
  },
  {
    question: { type: 'single_choice', config: { options, allowOther: true, randomize: false } },
    turn: [{ optionId: 'a' }, { optionId: 'b' }, { other: 'Price' }],
    same: { optionId: 'a' },
  },
  {
    question: { type: 'multiple_choice', config: { options, allowOther: false, randomize: false, min: 0 } },
    turn: [{ optionIds: ['a', 'b'] }, { optionIds: ['b'] }],
    same: { optionIds: ['a'] },
  },
  {
    question: { type: 'scale', config: { min: 1, max: 5, minLabel: '', maxLabel: '', preset: 'csat' } },
    turn: [{ value: 1 }, { value: 5 }, { value: 4 }],
    same: { value: 5 },
  },
  {
    question: { type: 'scale', config: { min: 0, max: 10, minLabel: '', maxLabel: '', preset: 'nps' } },
    turn: [{ value: 0 }, { value: 10 }, { value: 8 }],
    same: { value: 10 },
  },
  {
    question: { type: 'ranking', config: { options, randomize: false } },
    turn: [{ order: ['a', 'b', 'c'] }, { order: ['b'] }, { order: ['c', 'a'] }],
    same: { order: ['a', 'b', 'c'] },
  },
  {
    question: { type: 'open_ended', config: { maxProbes: 1, standardProbes: [], probeInstructions: '' } },
    turn: [{ text: 'It took long.' }, { text: 'It was easy.' }],
    same: { text: 'It took long.' },
  },
];
const regimes: Regime[] = ['live', 'closed'];

function inTurn(values: readonly AnswerValue[], n: number): AnswerRow[] {
  return Array.from({ length: n }, (_, i) => ({ state: 'answered', value: values[i % values.length] }));
}

function without(state: Exclude<AnswerRow['state'], 'answered'>, times: number): AnswerRow[] {
  return Array.from({ length: times }, () => ({ state, value: null }));
}

/** Every estimate with limits in a distribution. */
function intervalsOf(
  distribution: Distribution,
): { at: number | null; lower: number | null; upper: number | null }[] {
  const cells = distribution.cells.map(({ share, lower, upper }) => ({ at: share, lower, upper }));
  const means =
    distribution.type === 'scale'
      ? [distribution.mean, ...(distribution.nps ? [distribution.nps] : [])]
      : distribution.type === 'ranking'
        ? distribution.items.map(({ meanRank }) => meanRank)
        : [];
  return [...cells, ...means.map(({ estimate, lower, upper }) => ({ at: estimate, lower, upper }))];
}

const cases = types.flatMap((one) => regimes.map((regime) => ({ ...one, regime, type: one.question.type })));

test.each(cases)(
  '$type, $regime: limits enclose their estimate at 1, 4, 9 and 20 answers',
  ({ question, turn, regime }) => {
    for (const n of [1, 4, 9, 20]) {
      const { distribution, ...summary } = summariseAnswers(question, inTurn(turn, n), {
        regime,
        seed: 'a study',
      });
      expect(summary).toMatchObject({ n, bases: { shown: n, answered: n } });
      expect(JSON.stringify(distribution)).not.toMatch(/NaN|Infinity/);
      for (const { at, lower, upper } of intervalsOf(distribution)) {
        expect(at).not.toBeNull();
        if (lower === null || upper === null) continue;
        expect(lower).toBeLessThanOrEqual(at ?? Number.NaN);
        expect(upper).toBeGreaterThanOrEqual(at ?? Number.NaN);
      }
    }
  },
);

test.each(cases)(
  '$type, $regime: without answers nothing is estimated, also when all skipped',
  ({ question, regime }) => {
    for (const rows of [
      [],
      without('skipped', 12),
      without('prefer_not_to_say', 12),
      without('not_applicable', 12),
    ]) {
      const { n, bases, distribution, sentence } = summariseAnswers(question, rows, { regime });
      expect(n).toBe(0);
      expect(bases.shown).toBe(rows[0]?.state === 'not_applicable' ? 0 : rows.length);
      expect(sentence).toBe('Nobody has answered yet.');
      for (const interval of intervalsOf(distribution))
        expect(interval).toEqual({ at: null, lower: null, upper: null });
    }
  },
);

test.each(cases)(
  '$type, $regime: equal answers never make an interval of no width',
  ({ question, same, regime }) => {
    for (const n of [2, 9, 20]) {
      const { distribution } = summariseAnswers(question, inTurn([same], n), { regime, seed: 'a study' });
      for (const { lower, upper } of intervalsOf(distribution)) {
        if (lower !== null && upper !== null) expect(upper).toBeGreaterThan(lower);
      }
    }
  },
);

test.each(cases)(
  '$type, $regime: below five answers only their number is told',
  ({ question, turn, regime }) => {
    const told = (n: number) => summariseAnswers(question, inTurn(turn, n), { regime }).sentence;
    expect(told(1)).toBe('1 answer so far: too few to split.');
    expect(told(4)).toBe('4 answers so far: too few to split.');
    expect(told(9)).not.toContain('too few');
    expect(told(9)).not.toMatch(/\d\u00a0%/);
  },
);

test('more than a fifth missing is said, more than two fifths bars a verdict; nobody is counted as No', () => {
  const yesNo = types[0]?.question ?? { type: 'yes_no' as const, config: {} as never };
  const told = (missing: number) =>
    summariseAnswers(yesNo, [
      ...inTurn([{ value: 'yes' }, { value: 'no' }], 100 - missing),
      ...without('skipped', missing - 1),
      ...without('prefer_not_to_say', 1),
    ]);
  expect(told(20).sentence).toMatch(/^“Yes”: 40 of 80, 50\s%\s\[39,\s61\]\.$/);
  expect(told(21).sentence).toMatch(
    /\. 21 of 100 gave no answer\. With them the share could be from 40 to 61\s%\.$/,
  );
  const { bases, distribution, sentence } = told(41);
  expect(sentence).toMatch(
    /41 of 100 gave no answer, too many for a verdict\. With them .* from 30 to 71\s%\.$/,
  );
  expect(bases).toEqual({ shown: 100, answered: 59, skipped: 40, preferNotToSay: 1, notApplicable: 0 });
  expect(distribution.cells.map(({ count }) => count)).toEqual([30, 29, 0]);
});

test('those whom a question does not concern are no missing answers', () => {
  const scale = types[3]?.question ?? { type: 'scale' as const, config: {} as never };
  const rows = [...inTurn([{ value: 4 }], 10), ...without('not_applicable', 40)];
  expect(summariseAnswers(scale, rows).sentence).not.toContain('no answer');
});

test('unsure is an answer and stays in the base of Yes', () => {
  const yesNo = types[0]?.question ?? { type: 'yes_no' as const, config: {} as never };
  const rows = inTurn([{ value: 'yes' }, { value: 'unsure' }], 20);
  const { n, distribution, sentence } = summariseAnswers(yesNo, rows);
  expect([n, distribution.cells.map(({ share }) => share)]).toEqual([20, [0.5, 0, 0.5]]);
  expect(sentence).toBe('“Yes”: 10 of 20. 10 were not sure.');
});

test('an option that nobody chose stays, with 0 and an upper limit above it', () => {
  for (const { question, same } of types.slice(1, 3)) {
    for (const regime of regimes) {
      const { cells } = summariseAnswers(question, inTurn([same], 20), { regime }).distribution;
      const never = cells.find(({ key }) => key === 'c');
      expect(never).toMatchObject({ count: 0, share: 0, lower: 0 });
      expect(never?.upper).toBeGreaterThan(0.1);
    }
  }
});
