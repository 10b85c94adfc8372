import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGathering, type Gathering } from './gather.ts';

type Options = Partial<Gathering<number, string>>;
const said = (item: number): PromiseSettledResult<string> => ({ status: 'fulfilled', value: `did ${item}` });
const allDone = async (items: readonly number[]) => items.map(said);

function gathering(options: Options) {
  const flights: number[][] = [];
  const { together = allDone } = options;
  const add = createGathering<number, string>({
    mayBeOnes: () => true,
    most: 100,
    room: 1_000,
    ...options,
    together: (items) => {
      flights.push([...items]);
      return together(items);
    },
  });
  return { add, flights };
}

it('does what comes in one tick together, and what comes meanwhile after it', async () => {
  let land: () => void = () => undefined;
  const landed = new Promise<void>((resolve) => {
    land = resolve;
  });
  const { add, flights } = gathering({
    together: async (items) => {
      if (items.includes(1)) await landed;
      return items.map(said);
    },
  });
  const first = [add('a', 1), add('a', 2)];
  await new Promise((resolve) => setImmediate(resolve));
  const later = [add('a', 3), add('a', 4)];
  const other = await add('b', 5);
  expect(other).toBe('did 5');
  expect(flights).toEqual([[1, 2], [5]]);
  land();
  expect(await Promise.all([...first, ...later])).toEqual(['did 1', 'did 2', 'did 3', 'did 4']);
  expect(flights).toEqual([[1, 2], [5], [3, 4]]);
});

it('gives each its own result, whatever comes when and however many fit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key: fc.constantFrom('a', 'b') }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (calls, most) => {
        const { add, flights } = gathering({ most });
        expect(await Promise.all(calls.map(({ key }, item) => add(key, item)))).toEqual(
          calls.map((_call, item) => `did ${item}`),
        );
        expect(Math.max(0, ...flights.map(({ length }) => length))).toBeLessThanOrEqual(most);
        for (const wanted of ['a', 'b']) {
          const items = calls.flatMap(({ key }, item) => (key === wanted ? [item] : []));
          expect(flights.flat().filter((item) => items.includes(item))).toEqual(items);
        }
      },
    ),
    { numRuns: 50 },
  );
});

it('does each alone when all of them failed, so that only the bad one fails', async () => {
  const { add } = gathering({
    together: async (items) => {
      if (items.includes(2)) throw new Error('two is bad');
      return items.map(said);
    },
  });
  const results = await Promise.allSettled([add('a', 1), add('a', 2), add('a', 3)]);
  expect(results).toMatchObject([
    said(1),
    { status: 'rejected', reason: { message: 'two is bad' } },
    said(3),
  ]);
});

it('fails all at once when none of them is to blame', async () => {
  const { add, flights } = gathering({
    mayBeOnes: () => false,
    together: () => Promise.reject(new Error('no server')),
  });
  await Promise.allSettled([add('a', 1), add('a', 2)]);
  expect(flights).toEqual([[1, 2]]);
});

it('refuses what it has no room for as unavailable, and has room again afterwards', async () => {
  const { add, flights } = gathering({ room: 2 });
  const results = await Promise.allSettled([add('a', 1), add('b', 2), add('a', 3)]);
  expect(results).toMatchObject([said(1), said(2), { status: 'rejected', reason: { code: 'unavailable' } }]);
  expect(flights.flat()).not.toContain(3);
  expect(await add('a', 3)).toBe('did 3');
});
