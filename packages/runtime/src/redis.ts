import { Redis } from 'ioredis';
import type { Logger } from './logger.ts';

export type { Redis } from 'ioredis';

type Options = {
  logger?: Logger;
  /** Refuses commands at once while there is no connection, in place of a short wait for one. */
  failFast?: true;
};

/** Commands fail soon while Redis is away; the connection comes back by itself. */
export function createRedis(url: string, options: Options = {}): Redis {
  const redis = new Redis(url, {
    connectTimeout: 5_000,
    commandTimeout: 5_000,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: !options.failFast,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', (err) => options.logger?.warn('redis connection lost', { err }));
  return redis;
}

/** What is wrong with a Redis as a home for the queue, in words for a readiness page; empty when all is well. */
export async function redisFaults(redis: Redis): Promise<string[]> {
  try {
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    if (!policy || policy === 'noeviction') return [];
    return [`redis: maxmemory-policy is ${policy}, it must be noeviction`];
  } catch {
    return ['redis: no connection'];
  }
}
