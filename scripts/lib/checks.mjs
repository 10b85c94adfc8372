import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { findLongFiles } from './file-sizes.mjs';
import { findHeavyPages } from './page-sizes.mjs';
import { root } from './paths.mjs';

/** @typedef {{ name: string, ok: boolean, output: string, seconds: number }} CheckResult */

const sources = ['apps', 'packages', 'scripts', 'infra', 'e2e', 'bench'].filter((name) =>
  existsSync(join(root, name)),
);

/** The slowest first, so that two cores are busy to the end. @type {{ name: string, command?: string[], find?: () => string[] | Promise<string[]> }[]} */
const checks = [
  { name: 'types', command: typeCheck('tsconfig.json', 'types') },
  { name: 'types of the web', command: typeCheck('apps/web/tsconfig.json', 'types-web') },
  {
    name: 'imports',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...sources],
  },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'page sizes', find: findHeavyPages },
  { name: 'style', command: ['biome', 'check', '--colors=off', '--max-diagnostics=50'] },
  { name: 'file sizes', find: findLongFiles },
];

/** Remembers what did not change. @param {string} project @param {string} name */
function typeCheck(project, name) {
  return [
    'tsc',
    '-p',
    project,
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    `node_modules/.cache/${name}.tsbuildinfo`,
  ];
}

/**
 * Runs every check, two or more at a time.
 * @param {(result: CheckResult) => void} onResult
 * @returns {Promise<CheckResult[]>}
 */
export async function runChecks(onResult) {
  const waiting = [...checks];
  /** @type {CheckResult[]} */
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = Date.now();
      const outcome = check.find ? await found(check.find) : await runTool(check.command ?? []);
      const result = { name: check.name, ...outcome, seconds: (Date.now() - began) / 1000 };
      results.push(result);
      onResult(result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return results;
}

/** @param {() => string[] | Promise<string[]>} find @returns {Promise<{ ok: boolean, output: string }>} */
async function found(find) {
  try {
    const complaints = await find();
    return { ok: complaints.length === 0, output: complaints.join('\n') };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {string[]} command @returns {Promise<{ ok: boolean, output: string }>} */
function runTool([tool = '', ...args]) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(tool, args, { cwd: root, env: { ...process.env, PATH: path, NO_COLOR: '1' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
