import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputOf, rowsOf, spread, times, yesNo } from './evidence-rows.fixture.ts';
import { readContrast } from './read-contrast.ts';
import type { ContrastSpec } from './spec.ts';
import type { ContrastDetail } from './stored-reading.ts';

const spec: ContrastSpec = {
  behaviour: { questionId: 'q', optionIds: ['yes'] },
  outcome: { attribute: 'outcome', yes: 'retained', no: 'churned' },
  design: 'outcome_sampled',
  claim: { comparator: 'at_least', ratio: 3, minimumMeaningful: 1.25 },
};
const sizes = [
  { attribute: 'outcome', value: 'retained', size: 520 },
  { attribute: 'outcome', value: 'churned', size: 480 },
];
const person = (outcome: string, value: string) => ({ value: { value }, attributes: { outcome } });
const people = ([a, b, c, d]: [number, number, number, number]) =>
  spread([
    ...times(a, person('retained', 'yes')),
    ...times(b, person('retained', 'no')),
    ...times(c, person('churned', 'yes')),
    ...times(d, person('churned', 'no')),
  ]);
const example = people([18, 12, 7, 23]);
const read = (given: Parameters<typeof inputOf<ContrastSpec>>[1], of: Partial<ContrastSpec> = {}) =>
  readContrast(inputOf({ ...spec, ...of }, { wording: yesNo, ...given }));
const detailOf = ({ detail }: ReturnType<typeof readContrast>): ContrastDetail => {
  if (detail?.kind !== 'contrast') throw new Error('no contrast');
  return detail;
};
const shown = (of: { estimate: number | null; lower: number | null; upper: number | null }) =>
  [of.estimate, of.lower, of.upper].map((value) => value?.toFixed(2) ?? null);

test('18 of 30 retained and 7 of 30 churned, of 520 and 480, are a ratio of 2.04 [1.27, 3.27]', () => {
  const found = read({ rows: rowsOf(example), cohortSizes: sizes });
  expect(shown(found)).toEqual(['2.04', '1.27', '3.27']);
  expect(found).toMatchObject({ n: 60, verdict: 'met', bar: null, settle: null, scale: 'ratio' });
  const detail = detailOf(found);
  expect(shown(detail.odds)).toEqual(['4.93', '1.61', '15.07']);
  expect(detail.exposed).toBeCloseTo(0.424, 3);
  expect(detail.ruling).toMatchObject({ direction: 'supported', magnitude: 'not_shown' });
  expect([detail.eValue?.point?.toFixed(1), detail.eValue?.limit?.toFixed(1)]).toEqual(['3.5', '1.9']);
});

test('without the sizes, or with one that cannot be, there is no ratio: the odds ratio instead', () => {
  for (const cohortSizes of [[], sizes.slice(0, 1), [{ ...sizes[0], size: 29 }, sizes[1]]]) {
    const found = read({ rows: rowsOf(example), cohortSizes: cohortSizes as typeof sizes });
    expect(shown(found)).toEqual(['4.93', '1.61', '15.07']);
    const detail = detailOf(found);
    expect(detail).toMatchObject({ refused: true, eValue: null, exposed: null });
    expect(detail.ruling).toMatchObject({ direction: 'supported', magnitude: 'not_shown' });
  }
});

test('while answers arrive the ratio lies between the corners of both arms', () => {
  const found = read({ rows: rowsOf(example), cohortSizes: sizes, regime: 'live' });
  expect(found.lower).toBeLessThan(1);
  expect(found).toMatchObject({ verdict: 'open', method: 'outcome-sampled-anytime/1' });
  const odds = read({ rows: rowsOf(example), regime: 'live' });
  expect(odds.method).toBe('odds-ratio-anytime/1');
});

test('sampled by behaviour or whole, the ratio is Koopman’s of the outcome', () => {
  const found = read({ rows: rowsOf(people([45, 15, 5, 35])) }, { design: 'whole_cohort' });
  expect(shown(found)).toEqual(['3.00', '2.02', '4.75']);
  expect(detailOf(found)).toMatchObject({
    first: { x: 45, n: 50 },
    second: { x: 15, n: 50 },
    refused: false,
  });
});

test('“not sure”, refusals and an unknown outcome are missing, never a No', () => {
  const rows = rowsOf([
    ...example,
    ...times(4, person('retained', 'unsure')),
    ...times(3, { ...person('churned', 'yes'), state: 'prefer_not_to_say' as const }),
    { value: { value: 'yes' }, attributes: { outcome: 'unknown' } },
  ]);
  const found = read({ rows, cohortSizes: sizes });
  expect(shown(found)).toEqual(['2.04', '1.27', '3.27']);
  expect(found).toMatchObject({ n: 60, missing: 4 });
});

test('an arm under ten or too few expected bar a verdict, one under five has no number', () => {
  expect(read({ rows: rowsOf(people([9, 0, 10, 30])) }).bar).toBe('small_arm');
  expect(read({ rows: rowsOf(people([2, 28, 1, 29])) }).bar).toBe('small_expected');
  expect(read({ rows: rowsOf(people([3, 1, 10, 30])) })).toMatchObject({ estimate: null, lower: null });
  expect(read({ rows: [] })).toMatchObject({ n: 0, estimate: null, drifted: false });
});

test('with one of the cohorts absent there is no number and no verdict', () => {
  for (const regime of ['live', 'closed'] as const) {
    const found = read({ rows: rowsOf(people([18, 12, 0, 0])), regime, cohortSizes: sizes });
    expect(found).toMatchObject({ n: 30, estimate: null, lower: null, p: null, bar: 'small_arm' });
    expect(detailOf(found)).toMatchObject({ second: { x: 0, n: 0 }, fisherP: null, eValue: null });
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
  }
});

test('behaviour may be an attribute of the link, where absence says nothing', () => {
  const rows = rowsOf([
    ...example.map(({ value, attributes }) => ({ attributes: { ...attributes, first: value.value } })),
    ...times(5, { attributes: { outcome: 'churned' } }),
  ]);
  const behaviour = { attribute: 'first', values: ['yes'] };
  const found = read({ rows, cohortSizes: sizes, wording: null }, { behaviour });
  expect(shown(found)).toEqual(['2.04', '1.27', '3.27']);
  expect(found.missing).toBe(5);
});

test('the closed number does not depend on the order of arrival', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(example, { minLength: 60, maxLength: 60 }), (order) => {
      const found = read({ rows: rowsOf(order), cohortSizes: sizes });
      expect(shown(found)).toEqual(['2.04', '1.27', '3.27']);
    }),
    { numRuns: 20 },
  );
});
