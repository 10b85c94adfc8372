import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchProduct } from './lib/launch.mjs';
import { LockHeldError, takeLock } from './lib/lock.mjs';
import { watchParent } from './lib/parent.mjs';
import { dataFolder } from './lib/paths.mjs';
import { createProgress } from './lib/progress.mjs';
import { stopCommands } from './lib/run.mjs';
import { createRunRecord, readRunRecord } from './lib/run-record.mjs';

const folder = dataFolder();
const log = createProgress();
const stopping = new AbortController();

mkdirSync(folder, { recursive: true, mode: 0o700 });
const unlock = lockOrLeave();
/** @type {import('./lib/launch.mjs').Launch} */
const launch = { folder, log, signal: stopping.signal, started: [], record: createRunRecord(folder) };

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
watchParent(() => stop('its parent has ended'));

const launched = launchProduct(launch);
launched.then(announce).catch((error) => {
  if (stopping.signal.aborted) return;
  console.error(`\nPlumbline could not start: ${error instanceof Error ? error.message : error}`);
  stop('it could not start', 1);
});

/** @param {{ address: string, signInUrl: string | null }} result */
function announce({ address, signInUrl }) {
  if (stopping.signal.aborted) return;
  const signIn = signInUrl ?? `for a sign-in link run: npx plumbline sign-in EMAIL`;
  log('Ready');
  console.log(
    `\n  Plumbline  ${address}\n  Sign in    ${signIn}\n  Logs       ${join(folder, 'logs')}\n  Stop with  Ctrl-C\n`,
  );
}

/** @param {string} reason @param {number} code */
async function stop(reason, code = 0) {
  if (stopping.signal.aborted) return;
  stopping.abort();
  log(`Stopping (${reason})`);
  setTimeout(() => process.exit(1), 15_000).unref();
  stopCommands();
  await launched.catch(() => {});
  for (const service of launch.started.reverse()) {
    await service.stop().catch((error) => console.error(error));
  }
  launch.record.remove();
  unlock();
  log('Stopped');
  process.exit(code);
}

function lockOrLeave() {
  try {
    return takeLock(join(folder, 'start.lock'));
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    const address = readRunRecord(folder)?.address ?? 'an address that is not known yet';
    console.error(`Plumbline is already running on ${folder}: process ${error.holder.pid}, ${address}.`);
    process.exit(1);
  }
}
