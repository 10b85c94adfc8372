import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readJson } from './files.mjs';
import { root } from './paths.mjs';

/** What a page may load before it shows anything: gzipped JavaScript, in kB of 1,000 bytes. */
const limits = [
  { page: 'respondent.html', config: 'vite.respondent.config.ts', most: 60 },
  { page: 'index.html', config: 'vite.config.ts', most: 250 },
];

/** Builds the pages and weighs them. @returns {Promise<string[]>} one complaint for each page that is too heavy */
export async function findHeavyPages() {
  const weighed = await Promise.all(
    limits.map(async (limit) => ({ ...limit, kilobytes: await weightOf(limit) })),
  );
  return weighed
    .filter(({ kilobytes, most }) => kilobytes > most)
    .map(
      ({ page, kilobytes, most }) =>
        `${page} loads ${kilobytes.toFixed(1)} kB of gzipped JavaScript before it shows anything; at most ${most} kB`,
    );
}

/** @param {{ page: string, config: string }} limit @returns {Promise<number>} */
async function weightOf({ page, config }) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-page-'));
  try {
    await build(config, folder);
    const files = staticFiles(readJson(join(folder, 'manifest.json')), page);
    const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
    return bytes.reduce((sum, each) => sum + each, 0) / 1_000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The files that a page's script waits for: its own and, all the way down, what it imports statically.
 * @param {Record<string, { file: string, imports?: string[] }>} manifest @param {string} page
 */
export function staticFiles(manifest, page) {
  const seen = new Set([page]);
  for (const name of seen) for (const next of manifest[name]?.imports ?? []) seen.add(next);
  return [...seen].map((name) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    return chunk.file;
  });
}

/** @param {string} config @param {string} folder @returns {Promise<void>} */
function build(config, folder) {
  const web = join(root, 'apps', 'web');
  const options = ['--config', config, '--outDir', folder, '--emptyOutDir', '--manifest', 'manifest.json'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(join(web, 'node_modules', '.bin', 'vite'), ['build', ...options], { cwd: web, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}
