import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createQueueConnection, createRelay } from '@plumbline/jobs';
import { createLogger } from '@plumbline/runtime';
import { bundledProgram, testRedisUrl } from '@plumbline/testing';
import { createWorkerStage, killed } from './worker.fixture.ts';

const program = fileURLToPath(new URL('./coding-worker.fixture.ts', import.meta.url));
const folder = fileURLToPath(new URL('..', import.meta.url));

/** A live study, a relay that lives on, and one worker after another that only codes. */
export async function createKillingStage(backend: 'postgres' | 'redis', modelUrl: string) {
  const stage = await createWorkerStage();
  const file = await bundledProgram(program, folder);
  const queue = {
    databaseUrl: stage.url,
    redisUrl: backend === 'redis' ? testRedisUrl() : null,
    prefix: `test-${randomUUID()}`,
  };
  const relay = createRelay({
    db: stage.db,
    queueConnection: createQueueConnection(queue),
    logger: createLogger('silent'),
    directUrl: stage.url,
    pollMs: 100,
    leaseMs: 1_000,
  });
  // The next worker starts while this one works: starting is what takes long.
  let next = startChild();
  let current: ChildProcess | null = null;

  function startChild(): ChildProcess {
    return spawn(process.execPath, [file, JSON.stringify({ ...queue, modelUrl })], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  }

  return {
    ...stage,
    startWorker: async () => {
      current = next;
      if (current.stdout?.readableLength === 0) await once(current.stdout, 'readable');
      current.stdin?.write('go\n');
      next = startChild();
    },
    killWorker: async () => {
      if (current) await killed(current);
    },
    /** What is written of calls and their cost, and what of the day. */
    books: async () => {
      const calls = await stage.ownerPool.query(
        'select count(*)::int as calls, coalesce(sum(cost_usd), 0)::float8 as usd from llm_calls where not from_cache',
      );
      const spend = await stage.ownerPool.query(
        'select coalesce(sum(spent_usd), 0)::float8 as spent, coalesce(sum(reserved_usd), 0)::float8 as reserved from llm_spend',
      );
      return { booked: calls.rows[0], spend: spend.rows[0] };
    },
    close: async () => {
      await Promise.all([current, next].map((child) => child && killed(child)));
      await relay.close();
      await stage.close();
    },
  };
}
