import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const made = new Map<string, Promise<string>>();

/**
 * A program of ours and all that it imports as one file: a process of it starts in a fraction of the time that the
 * sources take, which is most of what tests wait for that kill processes. Made once, and removed with this process.
 * @param folder of the package, so that what cannot be put into one file is found from there
 * @returns the path of the file
 */
export function bundledProgram(entry: string, folder: string): Promise<string> {
  const known = made.get(entry) ?? bundle(entry, folder);
  made.set(entry, known);
  return known;
}

async function bundle(entry: string, folder: string): Promise<string> {
  const file = join(folder, 'node_modules/.cache', `${basename(entry, '.ts')}-${process.pid}.mjs`);
  process.once('exit', () => rmSync(file, { force: true }));
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Packages in the older module format ask for built-in modules at run time.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    // They read files beside their own.
    external: ['pg-native', '@fastify/static', '@fastify/swagger-ui'],
    // Native code of what hashes passwords: nobody signs in to these processes.
    loader: { '.node': 'empty' },
    logLevel: 'error',
  });
  return file;
}
