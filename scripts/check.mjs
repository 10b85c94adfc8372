import { runChecks } from './lib/checks.mjs';
import { install } from './lib/install.mjs';

await install(console.log);
const results = await runChecks(({ name, ok, output, seconds }) => {
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(18)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!ok) console.log(`\n${output.replace(/^/gm, '      ')}\n`);
});
const failed = results.filter((result) => !result.ok);
console.log(failed.length > 0 ? `${failed.length} of ${results.length} checks failed` : 'all checks passed');
process.exitCode = failed.length > 0 ? 1 : 0;
