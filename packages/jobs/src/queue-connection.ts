import { connectionWithRole } from '@plumbline/runtime';
import { type BackendFactory, createPostgresBackend, type Processor, Queue, Worker } from 'bullmq';
import type { JobPayload } from './define-job.ts';
import { retryDelay } from './retry-delay.ts';

/** What travels through the queue: the outbox row that stands for the work, and ids. */
export type QueueData = { outboxId: string; key: string; payload: JobPayload };
export type JobProcessor = Processor<QueueData, void, string>;

type Wire = { connection: object; prefix: string };
export type QueueConnection = {
  kind: 'postgres' | 'redis';
  openQueue(name: string): Pick<Queue<QueueData, void, string>, 'addBulk' | 'getFailed' | 'close' | 'on'>;
  openWorker(
    name: string,
    processor: JobProcessor,
    options: { concurrency: number; lockDuration: number; stalledInterval: number },
  ): Pick<Worker<QueueData, void, string>, 'on' | 'waitUntilReady' | 'rateLimit' | 'close'>;
};

type Options = {
  /** Direct or session-pooled: the PostgreSQL backend listens. */
  databaseUrl: string;
  redisUrl?: string | null;
  role?: 'plumbline_app';
  /** Sets apart queues that share one Redis. */
  prefix?: string;
};

/** BullMQ on Redis where there is one, otherwise on PostgreSQL. Nothing connects until a queue is opened. */
export function createQueueConnection(options: Options): QueueConnection {
  const { databaseUrl, redisUrl, role = 'plumbline_app', prefix = 'plumbline' } = options;
  // The braces keep all keys of a queue on one node of a Redis cluster.
  const redisPrefix = `{${prefix}}`;
  if (redisUrl)
    return connect('redis', { connection: redisOptions(redisUrl), prefix: redisPrefix }, undefined);
  const connection = { ...connectionWithRole(databaseUrl, role), max: 4, connectionTimeoutMillis: 5_000 };
  return connect('postgres', { connection, prefix }, createPostgresBackend);
}

function connect(
  kind: QueueConnection['kind'],
  wire: Wire,
  backend: typeof createPostgresBackend | undefined,
): QueueConnection {
  // BullMQ types its classes by backend; what is used here is the same on both.
  const factory = backend as BackendFactory | undefined;
  return {
    kind,
    openQueue: (name) => {
      const connection = kind === 'redis' ? { ...wire.connection, ...failFast } : wire.connection;
      const options = { ...wire, connection };
      return factory ? new Queue(name, options, factory as never) : new Queue(name, options);
    },
    openWorker: (name, processor, given) => {
      // After a lost connection a worker asks again at once, not after BullMQ's 15 s.
      const settings = { backoffStrategy: retryDelay };
      const options = {
        ...wire,
        ...given,
        settings,
        limiter: neverReached,
        runRetryDelay: 1_000,
        maxStalledCount: 3,
      };
      return factory
        ? new Worker(name, processor, options, factory as never)
        : new Worker(name, processor, options);
    },
  };
}

/** A worker without a limit does not look whether its queue rests. */
const neverReached = { max: 1_000_000, duration: 1_000 };
const failFast = { maxRetriesPerRequest: 1, commandTimeout: 5_000, enableOfflineQueue: true };

function redisOptions(redisUrl: string) {
  const url = new URL(redisUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.pathname.length > 1 ? { db: Number(url.pathname.slice(1)) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    connectTimeout: 5_000,
    retryStrategy: (attempt: number) => Math.min(attempt * 100, 2_000),
  };
}
