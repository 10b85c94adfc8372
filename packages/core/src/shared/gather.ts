import { AppError } from './errors.ts';

export interface Gathering<Item, Result> {
  /** Does all of them together and says of each how it went, in their order. */
  together: (items: readonly Item[]) => Promise<PromiseSettledResult<Result>[]>;
  /** Whether one of several may be to blame for the failure of all: each is then done alone. */
  mayBeOnes: (error: unknown) => boolean;
  /** Items done together. */
  most: number;
  /** Items taken and not finished yet, of all keys; beyond it they are refused. */
  room: number;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * What comes in one tick, or while the ones before are being done, is done together; of one key never two
 * gatherings at the same time, and in the order they came.
 * @throws unavailable, by the returned function, when there is no room: nothing was done, so it may be sent again.
 */
export function createGathering<Item, Result>(
  options: Gathering<Item, Result>,
): (key: string, item: Item) => Promise<Result> {
  const { together, mayBeOnes, most, room } = options;
  const queues = new Map<string, Waiting<Item, Result>[]>();
  let taken = 0;

  async function work(key: string, queue: Waiting<Item, Result>[]): Promise<void> {
    while (queue.length > 0) {
      const some = queue.splice(0, most);
      await finish(some);
      taken -= some.length;
    }
    queues.delete(key);
  }

  async function finish(some: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await together(some.map(({ item }) => item));
      for (const [index, { resolve, reject }] of some.entries()) {
        const result = results[index];
        if (result?.status === 'fulfilled') resolve(result.value);
        else reject(result ? result.reason : new Error('a gathering forgot one of its items'));
      }
    } catch (error) {
      if (some.length > 1 && mayBeOnes(error)) for (const one of some) await finish([one]);
      else for (const { reject } of some) reject(error);
    }
  }

  return (key, item) =>
    new Promise((resolve, reject) => {
      if (taken >= room)
        return reject(new AppError('unavailable', 'Too much at once. Try again in a moment.'));
      taken += 1;
      const queue = queues.get(key);
      if (queue) return void queue.push({ item, resolve, reject });
      const started = [{ item, resolve, reject }];
      queues.set(key, started);
      // The next turn of the event loop: what was read from the network with this one comes along.
      setImmediate(() => void work(key, started));
    });
}
