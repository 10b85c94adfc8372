import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where everything this installation writes is kept. */
export function dataFolder() {
  return resolve(root, process.env.PLUMBLINE_DATA || '.plumbline');
}
