import type { Question } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { type Regime, summariseAnswers } from '../../study/index.ts';
import { compareGroups, type Group } from './compare-groups.ts';

const options = ['start', 'import', 'need'].map((id) => ({ id, label: id }));
const shared = { id: crypto.randomUUID(), text: 'Q', whyWeAsk: '', shownToRespondents: '', required: false };
const yesNo: Question = {
  ...shared,
  type: 'yes_no',
  config: { yesLabel: 'Yes', noLabel: 'No', allowUnsure: false },
};
const scale: Question = {
  ...shared,
  type: 'scale',
  config: { min: 1, max: 5, minLabel: '', maxLabel: '', preset: 'csat' },
};
const single: Question = {
  ...shared,
  type: 'single_choice',
  config: { options, allowOther: false, randomize: false },
};
const multiple: Question = {
  ...shared,
  type: 'multiple_choice',
  config: { options, allowOther: false, randomize: false, min: 0 },
};

function group(question: Question, value: string, values: readonly unknown[], regime: Regime): Group {
  const rows = values.map((one) => ({ state: 'answered' as const, value: one }));
  return { value, hidden: false, ...summariseAnswers(question, rows, { regime }) };
}

function compared(
  question: Question,
  [one, other]: [readonly unknown[], readonly unknown[]],
  regime: Regime = 'closed',
) {
  const groups = [group(question, 'retained', one, regime), group(question, 'churned', other, regime)];
  return compareGroups(question, groups, regime);
}

const yes = (count: number, of: number) =>
  Array.from({ length: of }, (_, index) => ({ value: index < count ? 'yes' : 'no' }));
const points = (...counts: number[]) =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => ({ value: index + 1 })));
const picks = (...counts: number[]) =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => ({ optionId: options[index]?.id })));

test('shares differ where Newcombe’s interval says so, and Fisher’s p is shown', () => {
  const found = compared(yesNo, [yes(18, 30), yes(7, 30)]);
  expect(found?.words).toBe(
    '“Yes”: 18 of 30 in “retained”, 7 of 30 in “churned”: they differ by 37\u00a0points [12,\u00a056].',
  );
  expect(found?.p).toBeCloseTo(0.008214, 5);
});

test('while answers arrive the same shares need more: they cannot be told apart yet', () => {
  const found = compared(yesNo, [yes(18, 30), yes(7, 30)], 'live');
  expect(found?.words).toMatch(/the two cannot be told apart yet\.$/);
  expect(found?.method).toBe('anytime-difference/1');
  expect(compared(yesNo, [yes(28, 30), yes(3, 30)], 'live')?.words).toMatch(/they differ by 83/);
});

test('means are compared by Welch, skewed answers by rank', () => {
  const apart = compared(scale, [points(0, 2, 5, 8, 5), points(5, 8, 5, 2, 0)]);
  expect(apart).toMatchObject({ method: 'welch-t/1' });
  expect(apart?.words).toBe(
    '“retained” answers higher, 3.8 on average against 2.2 in “churned”: they differ.',
  );
  const near = compared(scale, [points(1, 2, 5, 8, 4), points(1, 3, 5, 7, 4)], 'live');
  expect(near?.words).toMatch(/^“retained” answers higher, .* but the two cannot be told apart yet\.$/);
  expect(compared(scale, [points(0, 0, 0, 1, 29), points(1, 0, 0, 2, 17)])).toMatchObject({
    method: 'mann-whitney/1',
  });
  expect(compared(scale, [points(0, 0, 12), points(0, 0, 15)])).toMatchObject({ p: 1 });
});

test('choices are compared by chi-square, by permutation when sparse', () => {
  const apart = compared(single, [picks(20, 5, 5), picks(5, 10, 15)]);
  expect(apart).toMatchObject({ method: 'chi-square/1' });
  expect(apart?.words).toMatch(/^“retained” and “churned” choose differently \(Cramér’s V 0\.5\d\)\.$/);
  expect(compared(single, [picks(9, 1, 1), picks(9, 1, 0)])).toMatchObject({
    method: 'permutation/1',
    words: 'What “retained” and “churned” choose cannot be told apart.',
  });
});

test('of several options a person the clearest is told, adjusted for their number', () => {
  const ticked = (both: number, of: number) =>
    Array.from({ length: of }, (_, index) => ({ optionIds: index < both ? ['start', 'import'] : ['start'] }));
  const found = compared(multiple, [ticked(18, 30), ticked(7, 30)]);
  expect(found?.words).toBe('“import” differs most: 18 of 30 in “retained”, 7 of 30 in “churned”.');
  expect(found?.p).toBeCloseTo(3 * 0.008214, 5);
});

test('nothing is compared under ten answers, with one group, or with a hidden one', () => {
  expect(compared(yesNo, [yes(5, 9), yes(2, 30)])).toMatchObject({ method: 'none', p: null });
  const one = group(yesNo, 'retained', yes(5, 20), 'closed');
  expect(compareGroups(yesNo, [one], 'closed')).toBeNull();
  expect(compareGroups(yesNo, [one, { ...one, hidden: true }], 'closed')).toBeNull();
});
