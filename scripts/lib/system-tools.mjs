import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const chromiumPlaces = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {(line: string) => void} log @returns {Promise<string | null>} null where there is none and we may not install it */
export async function provideChromium(log) {
  const find = () =>
    process.env.CHROMIUM_PATH || findProgram(chromiumNames) || chromiumPlaces.find(isProgram) || null;
  return find() ?? (await installThen(find, ['chromium', 'fonts-liberation'], log));
}

/** @param {(line: string) => void} log @returns {Promise<string | null>} */
export async function provideRedis(log) {
  return findRedis() ?? (await installThen(findRedis, ['redis-server'], log));
}

/** @returns {string | null} */
export function findRedis() {
  return findProgram(['redis-server']);
}

/** @param {() => string | null} find @param {string[]} packages @param {(line: string) => void} log */
async function installThen(find, packages, log) {
  const mayInstall =
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram(['apt-get']);
  if (!mayInstall) return null;
  log(`Installing ${packages.join(' and ')}`);
  // Run level 1: a server that comes with a package is not started.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  try {
    await run('apt-get', [...wait, '-qq', 'update'], { env });
    await run('apt-get', [...wait, '-qq', 'install', '-y', '--no-install-recommends', ...packages], { env });
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
  }
  return find();
}

/** @param {string[]} names @returns {string | null} */
function findProgram(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].filter(
    Boolean,
  );
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
