import { runCoding } from './coding.ts';
import { runCoverage } from './coverage.ts';
import { runEvidence } from './evidence.ts';
import { runGrouping } from './grouping.ts';
import { runImport } from './import.ts';
import { runIngest } from './ingest.ts';
import { runInterviews } from './interviews.ts';
import { runLive } from './live.ts';
import { runReport } from './report.ts';
import { runStart } from './start.ts';

/** Measurements, one a name: `npm run bench -- NAME… [--json] [options]`. The last line is one JSON object. */
const benches: Record<string, (options: string[]) => Promise<Record<string, unknown>>> = {
  coding: runCoding,
  coverage: runCoverage,
  evidence: runEvidence,
  grouping: runGrouping,
  import: runImport,
  ingest: runIngest,
  interviews: runInterviews,
  live: runLive,
  report: runReport,
  start: runStart,
};

const given = process.argv.slice(2).filter((argument) => argument !== '--json');
const names = given.filter((argument) => argument in benches);
const options = given.filter((argument) => !(argument in benches));
if (names.length === 0) {
  console.error(`Name one or several of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else {
  const results: Record<string, unknown> = {};
  for (const name of names) results[name] = await benches[name]?.(options);
  console.log(JSON.stringify(results));
}
