import { closeDueStudies, type Services, startDueWaves } from '@plumbline/core';

export interface Sweep {
  close(): Promise<void>;
}

const MINUTE = 60_000;

/**
 * Closes studies whose last day is over and starts the waves that are due: at the start, and soon after each midnight
 * UTC, which is when days and periods end. A sweep that fails is tried again a minute later.
 */
export function createStudySweep(services: Services, everyMs = MINUTE): Sweep {
  const { clock, logger } = services;
  let sweptOn = '';
  let running = sweep();
  const timer = setInterval(() => {
    running = running.then(sweep);
  }, everyMs);
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };

  async function sweep(): Promise<void> {
    const today = clock.now().toISOString().slice(0, 10);
    if (today === sweptOn) return;
    try {
      const closed = await closeDueStudies(services);
      const started = await startDueWaves(services);
      sweptOn = today;
      if (closed + started > 0)
        logger.info('studies closed and waves started on their day', { closed, started });
    } catch (err) {
      logger.warn('studies not swept on their day', { err });
    }
  }
}
