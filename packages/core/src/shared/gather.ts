import { AppError } from './errors.ts';

export interface Gathering<Item, Result> {
  /** Does all of them together and says of each how it went, in their order. */
  together: (items: readonly Item[]) => Promise<PromiseSettledResult<Result>[]>;
  /** Whether one of several may be to blame for the failure of all: each is then done alone. */
  mayBeOnes: (error: unknown) => boolean;
  /** Items done together. */
  most: number;
  /** Gatherings of one key at the same time. */
  abreast: number;
  /** Items taken and not finished yet, of all keys; beyond it they are refused. */
  room: number;
}

interface Taken<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

interface Line<Item, Result> {
  waiting: Taken<Item, Result>[];
  running: number;
}

/**
 * What comes in one tick of the event loop, or while those before are being done, is done together, in the order it came.
 * @throws unavailable, by the returned function, when there is no room: nothing was done, so it may be sent again.
 */
export function createGathering<Item, Result>(
  options: Gathering<Item, Result>,
): (key: string, item: Item) => Promise<Result> {
  const { together, mayBeOnes, most, abreast, room } = options;
  const lines = new Map<string, Line<Item, Result>>();
  let taken = 0;

  async function run(key: string, line: Line<Item, Result>): Promise<void> {
    for (let some = line.waiting.splice(0, most); some.length > 0; some = line.waiting.splice(0, most)) {
      await finish(some);
      taken -= some.length;
    }
    line.running -= 1;
    if (line.running === 0) lines.delete(key);
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
      const line = lines.get(key) ?? { waiting: [], running: 0 };
      lines.set(key, line);
      line.waiting.push({ item, resolve, reject });
      if (line.waiting.length > 1 || line.running >= abreast) return;
      line.running += 1;
      // What was read from the network with this one comes along.
      setImmediate(() => void run(key, line));
    });
}
