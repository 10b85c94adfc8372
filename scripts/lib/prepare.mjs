import { appArguments } from './node-command.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Migrates, and at the first start makes a workspace with sample data.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ workspaceId: string, signInUrl: string | null, created: boolean }>}
 */
export async function prepare(env) {
  const output = await run(process.execPath, [...appArguments('cli'), 'prepare', '--json'], {
    cwd: root,
    env,
  });
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
}
