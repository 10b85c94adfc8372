import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readText, writeText } from './files.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const web = join(root, 'apps', 'web');
const dist = join(web, 'dist');
const stamp = join(dist, '.stamp');
const sources = ['apps/web', 'packages/contracts', 'pnpm-lock.yaml'];

/**
 * Builds the pages, unless the built ones come from the same sources.
 * @param {(line: string) => void} log
 */
export async function buildWeb(log) {
  const wanted = hashOf(root, sources);
  if (existsSync(join(dist, 'index.html')) && readText(stamp) === wanted) return;
  log('Building the pages');
  await run('npm', ['run', 'build'], { cwd: web, env: { ...process.env, NODE_ENV: 'production' } });
  writeText(stamp, wanted);
}
