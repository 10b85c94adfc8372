import { runCoverage } from './coverage.ts';
import { runImport } from './import.ts';
import { runStart } from './start.ts';

/** Measurements, one a name: `npm run bench -- NAME [--json] [options]`. The last line is one JSON object. */
const benches: Record<string, (options: string[]) => Promise<Record<string, unknown>>> = {
  coverage: runCoverage,
  import: runImport,
  start: runStart,
};

const [name, ...options] = process.argv.slice(2).filter((argument) => argument !== '--json');
const bench = name === undefined ? undefined : benches[name];
if (bench === undefined) {
  console.error(`Name one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else {
  const result = await bench(options);
  console.log(JSON.stringify({ [name ?? '']: result }));
}
