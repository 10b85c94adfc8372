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

interface Taken<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * What comes in one tick of the event loop, or while those before are being done, is done together, in the order it came;
 * of one key never two gatherings at the same time.
 * @throws unavailable, by the returned function, when there is no room: nothing was done, so it may be sent again.
 */
export function createGathering<Item, Result>(
  options: Gathering<Item, Result>,
): (key: string, item: Item) => Promise<Result> {
  const { together, mayBeOnes, most, room } = options;
  const lines = new Map<string, Taken<Item, Result>[]>();
  let taken = 0;

  async function run(key: string, line: Taken<Item, Result>[]): Promise<void> {
    while (line.length > 0) {
      const some = line.splice(0, most);
      await finish(some);
      taken -= some.length;
    }
    lines.delete(key);
  }

  async function finish(some: readonly Taken<Item, Result>[]): Promise<void> {
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
      const line = lines.get(key);
      if (line) return void line.push({ item, resolve, reject });
      const started = [{ item, resolve, reject }];
      lines.set(key, started);
      // What was read from the network with this one comes along.
      setImmediate(() => void run(key, started));
    });
}
