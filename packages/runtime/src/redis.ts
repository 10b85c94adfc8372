import { Redis } from 'ioredis';
import type { Logger } from './logger.ts';

export type { Redis } from 'ioredis';

/** Commands fail at once while Redis is away; the connection comes back by itself. */
export function createRedis(url: string, options: { logger?: Logger } = {}): Redis {
  const redis = new Redis(url, {
    connectTimeout: 5_000,
    commandTimeout: 5_000,
    maxRetriesPerRequest: 1,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', (err) => options.logger?.warn('redis connection lost', { err }));
  return redis;
}
