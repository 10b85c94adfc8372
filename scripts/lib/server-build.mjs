import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readText, writeText } from './files.mjs';
import { root } from './paths.mjs';

const sources = [
  'apps/api',
  'apps/worker',
  'apps/cli',
  'packages',
  'scripts/lib/server-build.mjs',
  'pnpm-lock.yaml',
];
const thread = 'packages/core/src/theming/keyword/group-thread.ts';
/** What each app consists of: a file for each program and each thread that it starts. */
const apps = {
  api: { main: 'apps/api/src/main.ts' },
  worker: { main: 'apps/worker/src/main.ts', 'group-thread': thread },
  cli: { main: 'apps/cli/src/main.ts', 'group-thread': thread },
};

/**
 * Puts the sources of each server program into one file, unless the ones there come from the same sources.
 * @param {(line: string) => void} log
 */
export async function buildServer(log) {
  const wanted = hashOf(root, sources);
  const stale = Object.entries(apps).filter(([app]) => {
    const dist = distOf(app);
    return !existsSync(join(dist, 'main.mjs')) || readText(join(dist, '.stamp')) !== wanted;
  });
  if (stale.length === 0) return;
  log('Building the api and the worker');
  for (const [app, programs] of stale) {
    await bundle(programs, distOf(app));
    writeText(join(distOf(app), '.stamp'), wanted);
  }
}

/**
 * One file for each program, with all that it imports, which it starts from in a fraction of the time that its sources
 * take. Whoever starts while it is written reads the old file or the new one.
 * @param {Record<string, string>} programs the path of each one's source by the name of its file
 * @param {string} folder below the package, so that what stays outside the file is found from there
 */
export async function bundle(programs, folder) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: folder,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    // Packages in the older module format ask for built-in modules at run time.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    // pg looks for the first and does without; the others read files beside their own.
    external: ['pg-native', '@fastify/static', '@fastify/swagger-ui'],
    loader: { '.node': 'copy' },
    logLevel: 'error',
  });
  for (const { path, contents } of outputFiles) writeText(path, contents);
}

/** @param {string} app */
function distOf(app) {
  return join(root, 'apps', app, 'dist');
}
