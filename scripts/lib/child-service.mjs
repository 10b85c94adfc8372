import { identify, stopProcess } from './process-identity.mjs';
import { spawnApart } from './run.mjs';

/**
 * A process of ours in a session of its own, asked to end by SIGTERM.
 * @param {string} name
 * @param {{ command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, logFile: string, patience: number }} options
 * @returns {import('./supervise.mjs').Service}
 */
export function childService(name, { command, args, cwd, env, logFile, patience }) {
  const start = () =>
    new Promise((resolve, reject) => {
      const child = spawnApart(command, args, { logFile, cwd, env });
      child.once('error', reject);
      child.once('spawn', () => {
        const identity = identify(Number(child.pid));
        const state = { asked: false };
        resolve({
          pid: Number(child.pid),
          stop: async () => {
            state.asked = true;
            if (identity) await stopProcess(identity, { signal: 'SIGTERM', patience });
          },
          onExit: (/** @type {(reason: string) => void} */ listener) => {
            const tell = () => state.asked || listener(reasonOf(child));
            if (child.exitCode !== null || child.signalCode !== null) tell();
            else child.once('exit', tell);
          },
        });
      });
    });
  return { name, start };
}

/** @param {import('node:child_process').ChildProcess} child */
function reasonOf(child) {
  return child.signalCode ? `was ended by ${child.signalCode}` : `ended with code ${child.exitCode}`;
}
