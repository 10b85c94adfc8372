import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/** @param {'api' | 'worker' | 'cli'} app @returns {string[]} what node needs to run the app from its TypeScript source */
export function appArguments(app) {
  const tsx = createRequire(join(root, 'package.json')).resolve('tsx');
  return ['--import', pathToFileURL(tsx).href, join(root, 'apps', app, 'src', 'main.ts')];
}
