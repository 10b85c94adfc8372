#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { commandEnv } from '../../../scripts/lib/command-env.mjs';
import { install } from '../../../scripts/lib/install.mjs';
import { appArguments } from '../../../scripts/lib/node-command.mjs';
import { buildServer } from '../../../scripts/lib/server-build.mjs';

const args = process.argv.slice(2);

if (args[0] === 'start') await import('../../../scripts/start.mjs');
else process.exitCode = await runCommand();

/** Works from a bare checkout: fetches the packages and builds first. */
async function runCommand() {
  const log = (/** @type {string} */ line) => console.error(line);
  await install(log);
  await buildServer(log);
  const { env, release } = await commandEnv(args[0]);
  const child = spawn(process.execPath, [...appArguments('cli'), ...args], { stdio: 'inherit', env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  await release();
  return code;
}
