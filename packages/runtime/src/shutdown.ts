import type { Logger } from './logger.ts';

export type ShutdownStep = { name: string; close: () => unknown };
type Options = { logger: Logger; launcherPid?: number | null; timeoutMs?: number };

/**
 * On SIGINT, SIGTERM or when the launcher is gone: runs the steps in order and exits 0; a step that fails is
 * logged and the next one runs; after `timeoutMs` (10 s) the process exits 1. Returns the same shutdown as a call.
 */
export function onShutdown(steps: readonly ShutdownStep[], options: Options): () => void {
  let started = false;
  const shutdown = (reason: string) => {
    if (started) return;
    started = true;
    options.logger.info('shutdown started', { reason });
    setTimeout(() => giveUp(options.logger), options.timeoutMs ?? 9_500).unref();
    void closeInOrder(steps, options.logger).then(() => process.exit(0));
  };
  process.on('SIGINT', () => shutdown('SIGINT'));
  process.on('SIGTERM', () => shutdown('SIGTERM'));
  if (options.launcherPid) watch(options.launcherPid, () => shutdown('launcher gone'));
  return () => shutdown('asked');
}

async function closeInOrder(steps: readonly ShutdownStep[], logger: Logger): Promise<void> {
  for (const step of steps) {
    try {
      await step.close();
    } catch (err) {
      logger.error('shutdown step failed', { step: step.name, err });
    }
  }
  logger.info('shutdown done');
}

function giveUp(logger: Logger): void {
  logger.error('shutdown took too long');
  process.exit(1);
}

function watch(pid: number, onGone: () => void): void {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
