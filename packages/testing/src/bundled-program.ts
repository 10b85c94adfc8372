import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundle } from '../../../scripts/lib/server-build.mjs';

/**
 * A program that only a test has, as one file like the product's own: starting it is most of what tests wait for that
 * kill processes. Removed with this process.
 * @param folder of the package, so that what cannot be put into one file is found from there
 * @returns the path of the file
 */
export async function bundledProgram(entry: string, folder: string): Promise<string> {
  const name = `${basename(entry, '.ts')}-${process.pid}`;
  const cache = join(folder, 'node_modules/.cache');
  const file = join(cache, `${name}.mjs`);
  process.once('exit', () => rmSync(file, { force: true }));
  await bundle({ [name]: entry }, cache);
  return file;
}
