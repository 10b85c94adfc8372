/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Counts[]} all @returns {Counts} */
export function addCounts(all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * What a run of vitest amounts to. A file that could not be loaded is one failure, and so is a run that ended
 * badly although no test failed.
 * @param {any} report vitest's JSON, or null when it wrote none
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countReport(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  /** @type {any[]} */
  const files = report.testResults ?? [];
  const statuses = files.flatMap((file) =>
    file.assertionResults.map((/** @type {any} */ each) => each.status),
  );
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !has(file.assertionResults, 'failed'),
  ).length;
  const failed = statuses.filter((status) => status === 'failed').length + brokenFiles;
  const passed = statuses.filter((status) => status === 'passed').length;
  const skipped = statuses.length - passed - (failed - brokenFiles);
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}

/**
 * The last line that the tests print, and whether the run is good.
 * @param {Counts} counts
 * @param {{ strict: boolean }} options strict: a skipped test is a failure
 */
export function summarise({ passed, failed, skipped }, { strict }) {
  const failures = strict ? failed + skipped : failed;
  const line = `${passed} passed, ${failures} failed`;
  return {
    line: skipped > 0 && !strict ? `${line}, ${skipped} skipped` : line,
    ok: failures === 0 && passed > 0,
  };
}

/** @param {{ status: string }[]} results @param {string} status */
function has(results, status) {
  return results.some((result) => result.status === status);
}
