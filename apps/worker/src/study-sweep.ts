import { closeDueStudies, type Services } from '@plumbline/core';

export interface Sweep {
  close(): Promise<void>;
}

const MINUTE = 60_000;

/**
 * Closes studies whose last day is over: at the start, and soon after each midnight UTC, which is when days end.
 * A sweep that fails is tried again a minute later.
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
      sweptOn = today;
      if (closed > 0) logger.info('studies closed on their day', { closed });
    } catch (err) {
      logger.warn('studies not closed on their day', { err });
    }
  }
}
