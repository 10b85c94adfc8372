import { runChecks } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { createProgress } from './lib/progress.mjs';
import { stopCommands } from './lib/run.mjs';
import { runVitest } from './lib/run-vitest.mjs';
import { buildServer } from './lib/server-build.mjs';
import { provideChromium, provideRedis } from './lib/system-tools.mjs';
import { addCounts, summarise } from './lib/test-counts.mjs';
import { startTestPostgres } from './lib/test-postgres.mjs';
import { startTestRedis } from './lib/test-redis.mjs';
import { buildWeb } from './lib/web-build.mjs';

const log = createProgress();
const stopping = new AbortController();
const env = { ...process.env };
const only = process.argv.slice(2);
const strict = process.env.CI === 'true' || process.env.CI === '1';
/** @type {(() => Promise<void>)[]} */
const cleanups = [];

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopping.abort(new Error(`ended by ${signal}`));
    stopCommands();
  });
}

/** @type {import('./lib/test-counts.mjs').Counts[]} */
const counts = [];
const failure = { passed: 0, failed: 1, skipped: 0 };
try {
  await provide();
  for (const stage of only.length > 0 ? [chosenTests] : [checks, tests, browserTests]) {
    stopping.signal.throwIfAborted();
    counts.push(await stage());
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  counts.push(failure);
}
for (const cleanUp of cleanups.reverse()) await cleanUp().catch((error) => console.error(error));
const { line, ok } = summarise(addCounts(counts), { strict });
console.log(`\n${line}`);
process.exitCode = ok ? 0 : 1;

/** Packages, tools and servers. */
async function provide() {
  await install(log);
  await buildServer(log);
  env.CHROMIUM_PATH =
    (await provideChromium(log)) ?? missing('Chromium', 'the browser tests', 'PLUMBLINE_SKIP_BROWSER');
  if (!env.TEST_REDIS_URL) {
    const program = await provideRedis(log);
    if (program) env.TEST_REDIS_URL = await own(startTestRedis(program));
    else missing('redis-server', 'the Redis half of the queue tests', 'PLUMBLINE_SKIP_REDIS');
  }
  if (!env.TEST_DATABASE_URL) env.TEST_DATABASE_URL = await own(startTestPostgres());
}

/** @param {Promise<{ url: string, stop: () => Promise<void> }>} starting */
async function own(starting) {
  const server = await starting;
  cleanups.push(server.stop);
  return server.url;
}

/** @param {string} tool @param {string} tests @param {string} flag tells the tests to skip themselves */
function missing(tool, tests, flag) {
  log(
    `WARNING: ${tool} was not found, so ${tests} cannot run. ${strict ? 'This is a failure.' : 'They are skipped.'}`,
  );
  env[flag] = '1';
  counts.push({ passed: 0, failed: 0, skipped: 1 });
  return '';
}

async function checks() {
  log('Checking style, types and imports');
  const results = await runChecks(({ name, ok, output }) => {
    console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name}`);
    if (!ok) console.log(output);
  });
  return results.every((result) => result.ok) ? { passed: 1, failed: 0, skipped: 0 } : failure;
}

function tests() {
  log('Running unit and integration tests');
  return runVitest(['--project', '!e2e'], { env, signal: stopping.signal });
}

async function browserTests() {
  await buildWeb(log);
  if (env.PLUMBLINE_SKIP_BROWSER) return { passed: 0, failed: 0, skipped: 0 };
  log('Running browser tests');
  return runVitest(['--project', 'e2e'], { env, signal: stopping.signal });
}

async function chosenTests() {
  if (only.some((each) => each.includes('e2e'))) await buildWeb(log);
  return runVitest(only, { env, signal: stopping.signal });
}
