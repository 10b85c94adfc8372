import { expect, test } from 'vitest';
import { addCounts, countReport, summarise } from './test-counts.mjs';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((each) => ({ status: each })),
});

test('passed, failed and skipped tests are counted', () => {
  const report = {
    testResults: [file('passed', 'passed', 'passed', 'skipped', 'todo'), file('failed', 'failed')],
  };
  expect(countReport(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a file that does not load is a failure', () => {
  expect(countReport({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

test('a run that ends badly, or says nothing, is a failure', () => {
  expect(countReport({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
  expect(countReport(null, 0).failed).toBe(1);
});

test('the last line counts, and a skip fails where it must not happen', () => {
  const counts = addCounts([
    { passed: 3, failed: 0, skipped: 1 },
    { passed: 1, failed: 0, skipped: 0 },
  ]);
  expect(summarise(counts, { strict: false })).toEqual({ line: '4 passed, 0 failed, 1 skipped', ok: true });
  expect(summarise(counts, { strict: true })).toEqual({ line: '4 passed, 1 failed', ok: false });
  expect(summarise({ passed: 0, failed: 0, skipped: 0 }, { strict: false }).ok).toBe(false);
});
