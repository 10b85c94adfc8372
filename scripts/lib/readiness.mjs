import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until the api says that everything it needs is usable.
 * @param {string} address
 * @param {{ signal: AbortSignal, giveUp: () => string | null, patience?: number }} options
 */
export async function untilReady(address, { signal, giveUp, patience = 60_000 }) {
  const deadline = Date.now() + patience;
  let last = 'no answer';
  while (!signal.aborted) {
    const answer = await ask(`${address}/readyz`);
    if (answer.ok) return;
    last = answer.text;
    const reason =
      giveUp() ?? (Date.now() > deadline ? `it is not ready after ${patience / 1000} s (${last})` : null);
    if (reason) throw new Error(reason);
    await wait(50);
  }
}

/** @param {string} url */
async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return {
      ok: response.status === 200,
      text: `${response.status} ${(await response.text()).slice(0, 300)}`,
    };
  } catch (error) {
    return { ok: false, text: error instanceof Error ? error.message : 'no answer' };
  }
}
