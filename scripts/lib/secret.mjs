import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readText, writeText } from './files.mjs';

/**
 * The secret from the environment, or else one made once and kept.
 * @param {string} folder
 */
export function loadSecret(folder) {
  if (process.env.PLUMBLINE_SECRET) return process.env.PLUMBLINE_SECRET;
  const file = join(folder, 'secret');
  const kept = readText(file)?.trim();
  if (kept) return kept;
  const secret = randomBytes(32).toString('hex');
  writeText(file, `${secret}\n`, 0o600);
  return secret;
}
