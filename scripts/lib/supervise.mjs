import { setTimeout as wait } from 'node:timers/promises';

/**
 * A thing that runs until it is stopped.
 * @typedef {{ pid: number, stop: () => Promise<void>, onExit: (listener: (reason: string) => void) => void }} Running
 * @typedef {{ name: string, start: () => Promise<Running> }} Service
 */

/**
 * Keeps services running: one that ends unasked is started again, after 0.2 s at first and 5 s at most.
 * @param {Service} service
 * @param {{ log: (line: string) => void, onChange?: (name: string, pid: number | null) => void }} options
 * @returns {Promise<{ pid: () => number | null, restarts: () => number, stop: () => Promise<void> }>}
 */
export async function supervise(service, { log, onChange = () => {} }) {
  const stopping = new AbortController();
  /** @type {{ running: Running | null, restarts: number, delay: number, loop: Promise<void> }} */
  const state = { running: null, restarts: 0, delay: firstDelay, loop: Promise.resolve() };

  const start = async () => {
    const running = await service.start();
    const began = Date.now();
    state.running = running;
    onChange(service.name, running.pid);
    running.onExit((reason) => {
      state.running = null;
      onChange(service.name, null);
      if (stopping.signal.aborted) return;
      if (Date.now() - began > longEnough) state.delay = firstDelay;
      log(`${service.name} ${reason}; starting it again`);
      state.loop = restart();
    });
  };

  const restart = async () => {
    while (!stopping.signal.aborted) {
      await wait(state.delay, null, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      state.delay = Math.min(state.delay * 2, lastDelay);
      state.restarts += 1;
      try {
        return await start();
      } catch (error) {
        log(`${service.name} did not start: ${error instanceof Error ? error.message : error}`);
      }
    }
  };

  await start();
  return {
    pid: () => state.running?.pid ?? null,
    restarts: () => state.restarts,
    stop: async () => {
      stopping.abort();
      await state.loop;
      await state.running?.stop();
      state.running = null;
      onChange(service.name, null);
    },
  };
}

const firstDelay = 200;
const lastDelay = 5000;
const longEnough = 10_000;
