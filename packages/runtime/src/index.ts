export { type Clock, systemClock } from './clock.ts';
export { type Config, type LauncherConfig, readEnv, readLauncherEnv } from './env.ts';
export { EnvError } from './env-error.ts';
export { type Ids, systemIds } from './ids.ts';
export { createLogger, type LogFields, type Logger, type LogLevel, logLevels } from './logger.ts';
export { connectionWithRole, createPool, type Pool, type PoolOptions } from './pool.ts';
export { createRedis, type Redis, redisFaults } from './redis.ts';
export { onShutdown, type ShutdownStep } from './shutdown.ts';
export { hashToken, hmacToken, randomToken } from './tokens.ts';
