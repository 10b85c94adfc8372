import { expect, test } from 'vitest';
import { inputOf, rated, rowsOf, spread, stopped, times, yesNo } from './evidence-rows.fixture.ts';
import { readExperience } from './read-experience.ts';
import { readObjection } from './read-objection.ts';
import { readReach } from './read-reach.ts';
import { readReasons } from './read-reasons.ts';
import type { ExperienceSpec, ReachSpec, ReasonsSpec } from './spec.ts';

const shown = (of: { estimate: number | null; lower: number | null; upper: number | null } | null) =>
  [of?.estimate, of?.lower, of?.upper].map((value) => value?.toFixed(2) ?? null);
const chose = (optionId: string) => ({ value: { optionId } });
const reach: ReachSpec = { questionId: 'q', cohort: null, baseline: 0.44, target: 0.65 };
const twenty = spread([...times(12, chose('start')), ...times(8, chose('need'))]);

test('12 of 20 fixable from 44 % are a ceiling of 78 % [66, 88]: 65 % is not ruled out and takes 63 % of it', () => {
  const found = readReach(inputOf(reach, { wording: stopped, rows: rowsOf(twenty) }));
  expect(shown(found)).toEqual(['0.78', '0.66', '0.88']);
  expect(found).toMatchObject({ verdict: 'met', line: 0.65, n: 20, settle: null });
  const { detail } = found ?? {};
  if (detail?.kind !== 'reach') throw new Error('no reach');
  expect(detail).toMatchObject({ fixable: 12, mismatch: 8, unclear: 0 });
  expect(detail.needed.low?.toFixed(3)).toBe('0.625');
});

test('while answers arrive the ceiling is [60, 92] and open', () => {
  const found = readReach(inputOf(reach, { wording: stopped, rows: rowsOf(twenty), regime: 'live' }));
  expect(found?.estimate).toBeCloseTo(0.776, 9);
  expect(found?.lower).toBeGreaterThanOrEqual(0.6 - 0.005);
  expect(found?.lower).toBeLessThan(0.65);
  expect(found?.upper).toBeLessThanOrEqual(0.92 + 0.005);
  expect(found?.verdict).toBe('open');
});

test('unclear answers make a range: a mismatch at one end, fixable at the other', () => {
  const rows = rowsOf([
    ...times(10, chose('start')),
    ...times(4, chose('need')),
    ...times(3, chose('unsure')),
    ...times(3, { value: { other: 'Hm' } }),
  ]);
  const found = readReach(inputOf(reach, { wording: stopped, rows }));
  const { detail } = found ?? {};
  if (detail?.kind !== 'reach') throw new Error('no reach');
  expect(detail).toMatchObject({ fixable: 10, mismatch: 4, unclear: 6 });
  expect(found?.estimate).toBeCloseTo(0.44 + 0.56 * 0.5, 9);
  expect(detail.high.estimate).toBeCloseTo(0.44 + 0.56 * 0.8, 9);
  expect(found?.upper).toBe(detail.high.upper);
});

test('whoever names a mismatch beside something fixable is not won by fixing', () => {
  const several = { ...stopped, type: 'multiple_choice' as const };
  const rows = rowsOf(times(10, { value: { optionIds: ['start', 'need'] } }));
  const found = readReach(inputOf(reach, { wording: several, rows }));
  expect(found?.detail).toMatchObject({ fixable: 0, mismatch: 10 });
  expect(found?.estimate).toBeCloseTo(0.44, 9);
  expect(found?.upper).toBeGreaterThan(0.44);
});

test('0 of 12 object: up to 24 %, and four more without an objection would settle it', () => {
  const spec = { questionId: 'q', cohort: null, tag: 'objection' as const, themeIds: [], line: 0.2 };
  const rows = rowsOf(times(12, chose('start')));
  const found = readObjection(inputOf(spec, { wording: stopped, rows }));
  expect(shown(found)).toEqual(['0.00', '0.00', '0.24']);
  expect(found).toMatchObject({ verdict: 'open', settle: 4 });
  const more = readObjection(inputOf(spec, { wording: stopped, rows: rowsOf(times(16, chose('start'))) }));
  expect(more?.verdict).toBe('met');
  const many = readObjection(inputOf(spec, { wording: stopped, rows: rowsOf(times(16, chose('against'))) }));
  expect(many?.verdict).toBe('missed');
});

test('of an open question only themed answers say whether somebody objects', () => {
  const spec = { questionId: 'q', cohort: null, tag: 'objection' as const, themeIds: ['t'], line: 0.2 };
  const open = {
    ...yesNo,
    type: 'open_ended' as const,
    config: { maxProbes: 0, standardProbes: [], probeInstructions: '' },
  };
  const rows = rowsOf([
    ...times(3, { themes: ['t'] }),
    ...times(9, { themes: [] }),
    ...times(5, { themes: null }),
  ]);
  expect(readObjection(inputOf(spec, { wording: open, rows }))).toMatchObject({
    n: 17,
    cell: { count: 3, of: 12 },
    estimate: 0.25,
  });
});

const reasons: ReasonsSpec = { questionId: 'q', cohort: null, claim: null };

test('the most named reason leads only where that was tested, and a tie is a tie', () => {
  const of = (counts: Record<string, number>) =>
    readReasons(
      inputOf(reasons, {
        wording: stopped,
        rows: rowsOf(Object.entries(counts).flatMap(([id, count]) => times(count, chose(id)))),
      }),
    );
  expect(of({ start: 30, import: 4, need: 4 })?.detail).toMatchObject({ lead: { leads: true } });
  expect(of({ start: 9, import: 8 })?.detail).toMatchObject({ lead: { over: 'import', leads: false } });
  expect(of({ start: 8, import: 8 })?.detail).toEqual({ kind: 'reasons', lead: null, tied: ['import'] });
  expect(of({ start: 9, import: 8 })).toMatchObject({ method: 'goodman/1', verdict: 'open', line: null });
  expect(of({})).toMatchObject({ n: 0, estimate: null, cell: null });
  expect(of({ start: 4 })).toMatchObject({ n: 4, estimate: null });
});

test('a claim about a tag is a share by itself', () => {
  const claim = { tag: 'fixable' as const, atLeast: 0.5 };
  const found = readReasons(inputOf({ ...reasons, claim }, { wording: stopped, rows: rowsOf(twenty) }));
  expect(shown(found)).toEqual(['0.60', '0.39', '0.78']);
  expect(found).toMatchObject({ verdict: 'open', line: 0.5, cell: { key: 'fixable', count: 12, of: 20 } });
});

const experience = (statistic: ExperienceSpec['statistic'], optionId?: string): ExperienceSpec => ({
  questionId: 'q',
  statistic,
  cohort: null,
  ...(optionId ? { optionId } : {}),
});
const target = (value: number, unit: 'percent' | 'score' = 'score') => ({
  direction: 'increase' as const,
  target: value,
  unit,
});

test('answers all alike leave an interval of some width', () => {
  for (const regime of ['live', 'closed'] as const) {
    const rows = rowsOf(times(20, { value: { value: 5 } }));
    const found = readExperience(
      inputOf(experience('mean'), { wording: rated, rows, regime, keyResult: target(4) }),
    );
    expect(found?.estimate).toBe(5);
    expect(found?.lower).toBeLessThan(5);
    expect(found?.upper).toBe(5);
  }
});

test('no number under five answers, and none at all for nobody', () => {
  const of = (n: number) =>
    readExperience(
      inputOf(experience('top2'), { wording: rated, rows: rowsOf(times(n, { value: { value: 4 } })) }),
    );
  expect(of(0)).toMatchObject({ n: 0, estimate: null, lower: null, upper: null });
  expect(of(4)).toMatchObject({ n: 4, estimate: null });
  expect(of(5)).toMatchObject({ n: 5, estimate: 1, upper: 1 });
});

test('effort on seven points is low from the fifth on, as its distribution says', () => {
  const wording = {
    ...rated,
    config: { min: 1, max: 7, minLabel: '', maxLabel: '', preset: 'ces' as const },
  };
  const values = [4, 5, 5, 6, 7, 4].map((value) => ({ value: { value } }));
  const found = readExperience(inputOf(experience('top2'), { wording, rows: rowsOf(values) }));
  expect(found).toMatchObject({ n: 6, cell: { count: 4, of: 6 } });
});

test('who no longer uses it is out of the base of the very disappointed, and counted apart', () => {
  const wording = {
    ...stopped,
    config: {
      ...stopped.config,
      options: [
        { id: 'very', label: 'Very' },
        { id: 'some', label: 'Somewhat' },
        { id: 'gone', label: 'I no longer use it', tag: 'none' as const },
      ],
    },
  };
  const rows = rowsOf([...times(8, chose('very')), ...times(8, chose('some')), ...times(5, chose('gone'))]);
  const spec = experience('very_disappointed', 'very');
  const found = readExperience(inputOf(spec, { wording, rows, keyResult: target(40, 'percent') }));
  expect(found).toMatchObject({ n: 16, estimate: 0.5, line: 0.4, detail: { excluded: 5 } });
});

test('a target on another scale is no line', () => {
  const rows = rowsOf(times(12, { value: { value: 4 } }));
  const of = (keyResult: ReturnType<typeof target>) =>
    readExperience(inputOf(experience('mean'), { wording: rated, rows, keyResult }))?.line;
  expect(of(target(4.2))).toBe(4.2);
  expect(of(target(65, 'percent'))).toBeNull();
  expect(of(target(9))).toBeNull();
});
