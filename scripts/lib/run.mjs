import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { send } from './process-identity.mjs';

/**
 * Runs a command to its end, quietly; when it fails, the error ends with what it said last.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string, onLine?: (line: string) => void }} [options]
 * @returns {Promise<string>} its standard output
 */
export function run(command, args, { cwd, env, input, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: 'pipe', detached: true });
    const { pid } = child;
    if (pid) running.add(pid);
    let stdout = '';
    let both = '';
    const partial = { rest: '' };
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        both += chunk;
        if (onLine) for (const line of linesOf(partial, chunk)) onLine(line);
      });
    }
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (pid) running.delete(pid);
      if (code === 0) return resolve(stdout);
      const reason = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      reject(new Error(`${command} ${args.join(' ')} ${reason}.\n${tail(both)}`));
    });
  });
}

/** Each command leads a group of its own, so that Ctrl-C reaches it only through us. @type {Set<number>} */
const running = new Set();

/** Ends the commands that run, and what they have started. */
export function stopCommands() {
  for (const pid of running) send(-pid, 'SIGTERM');
}

/** @param {string} text @param {number} lines */
export function tail(text, lines = 20) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

/** @param {string} file */
export function tailOfFile(file, lines = 20) {
  try {
    return tail(readFileSync(file, 'utf8').slice(-64_000), lines);
  } catch {
    return '';
  }
}

/**
 * Starts a process that outlives a Ctrl-C meant for its parent: it has a session of its own and writes to a file.
 * @param {string} command
 * @param {string[]} args
 * @param {{ logFile: string, cwd?: string, env?: NodeJS.ProcessEnv }} options
 */
export function spawnApart(command, args, { logFile, cwd, env }) {
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(command, args, {
      cwd,
      env: env ?? process.env,
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

/** @param {{ rest: string }} partial @param {string} chunk */
function linesOf(partial, chunk) {
  const lines = (partial.rest + chunk).split('\n');
  partial.rest = lines.pop() ?? '';
  return lines.filter((line) => line.trim());
}
