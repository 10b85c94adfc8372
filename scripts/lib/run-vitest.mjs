import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readJson } from './files.mjs';
import { root } from './paths.mjs';
import { countReport } from './test-counts.mjs';

/**
 * Runs vitest in the foreground and counts.
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, signal: AbortSignal }} options
 */
export async function runVitest(args, { env, signal }) {
  const vitest = join(
    createRequire(join(root, 'package.json')).resolve('vitest/package.json'),
    '..',
    'vitest.mjs',
  );
  const report = join(root, '.plumbline', 'test', `report-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [vitest, 'run', ...args, ...reporters], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  const counts = countReport(readJson(report), code);
  rmSync(report, { force: true });
  return counts;
}
