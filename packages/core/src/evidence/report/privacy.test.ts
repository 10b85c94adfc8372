import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Asking, openValues, visibleTo } from './privacy.ts';
import type { BaseRow } from './queries-counted.ts';

type Person = { plan: string | null; size: string | null; flagged: boolean };

const names = ['plan', 'size'] as const;
const values = { plan: ['free', 'team', 'firm', null], size: ['small', 'large', null] } as const;

const person: fc.Arbitrary<Person> = fc.record({
  plan: fc.constantFrom(...values.plan, 'free' as const, 'free' as const),
  size: fc.constantFrom(...values.size, 'small' as const),
  flagged: fc.oneof(
    { weight: 6, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});
const world = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 60 }),
  flaggedByDefault: fc.boolean(),
});

/** Every combination of filters, comparison and flag that a reader can ask for. */
const askings = names
  .reduce<Record<string, string>[]>(
    (wheres, name) =>
      wheres.flatMap((where) => [
        where,
        ...values[name].flatMap((value) => (value === null ? [] : [{ ...where, [name]: value }])),
      ]),
    [{}],
  )
  .flatMap((where) =>
    [null, ...names].flatMap((compare) =>
      [true, false].map((includeFlagged) => ({ where, compare, includeFlagged })),
    ),
  );

/** The sets of respondents whose base a reader gets to know, one of each request and group. */
function known(people: readonly Person[], flaggedByDefault: boolean): Set<number>[] {
  return askings.flatMap((asked): Set<number>[] => {
    const asking: Asking = { ...asked, flaggedByDefault };
    const involved = [...new Set([...Object.keys(asked.where), ...(asked.compare ? [asked.compare] : [])])];
    const { whole, groups } = visibleTo(basesOf(people, involved), involved, asking);
    const of = select(people, asking);
    const compared = [...groups].map((value) =>
      select(people, { ...asking, where: { ...asked.where, [asked.compare ?? '']: value } }),
    );
    const clash = asked.compare !== null && asked.compare in asked.where;
    return [...(whole ? [of] : []), ...(clash ? [] : compared)];
  });
}

function select(people: readonly Person[], { where, includeFlagged }: Asking): Set<number> {
  const holds = (one: Person) =>
    (includeFlagged || !one.flagged) &&
    names.every((name) => where[name] === undefined || one[name] === where[name]);
  return new Set(people.flatMap((one, index) => (holds(one) ? [index] : [])));
}

function basesOf(people: readonly Person[], involved: readonly string[]): BaseRow[] {
  return people.map((one) => ({
    questionId: 'q',
    values: involved.map((name) => (name === 'plan' ? one.plan : one.size)),
    flagged: one.flagged,
    n: 1,
  }));
}

const small = (n: number) => n > 0 && n < 5;

test('no combination of filters shows a base of one to four, nor does one view less another', () => {
  fc.assert(
    fc.property(world, ({ people, flaggedByDefault }) => {
      const views = known(people, flaggedByDefault);
      for (const view of views) expect(small(view.size)).toBe(false);
      for (const whole of views) {
        for (const part of views) {
          if (part.size > whole.size || ![...part].every((one) => whole.has(one))) continue;
          expect(small(whole.size - part.size)).toBe(false);
        }
      }
    }),
    { numRuns: 400, seed: 5 },
  );
});

test('nor does a total less the groups that are shown of it', () => {
  fc.assert(
    fc.property(world, fc.constantFrom(...names), ({ people, flaggedByDefault }, compare) => {
      const asking = { where: {}, compare, includeFlagged: flaggedByDefault, flaggedByDefault };
      const { whole, groups } = visibleTo(basesOf(people, [compare]), [compare], asking);
      const of = (where: Record<string, string>) => select(people, { ...asking, where }).size;
      const shown = [...groups].reduce((sum, value) => sum + of({ [compare]: value }), 0);
      expect(whole && small(of({}) - shown)).toBe(false);
    }),
    { numRuns: 400, seed: 5 },
  );
});

test('small cells take the next smallest with them until five are hidden, and no more', () => {
  const open = (counts: Record<string, number>) => [...openValues(new Map(Object.entries(counts)))].sort();
  expect(open({ a: 30, b: 20, c: 3 })).toEqual(['a']);
  expect(open({ a: 30, b: 20, c: 3, d: 2 })).toEqual(['a', 'b']);
  expect(open({ a: 30, b: 20 })).toEqual(['a', 'b']);
  expect(open({ a: 4 })).toEqual([]);
});

test('who may filter at all is not refused for nothing: large groups are shown', () => {
  const people = Array.from(
    { length: 40 },
    (_, index): Person => ({
      plan: index % 2 === 0 ? 'free' : 'team',
      size: index % 4 < 2 ? 'small' : 'large',
      flagged: false,
    }),
  );
  const asking = { where: { plan: 'free' }, compare: 'size', includeFlagged: true, flaggedByDefault: true };
  const { whole, groups } = visibleTo(basesOf(people, ['plan', 'size']), ['plan', 'size'], asking);
  expect({ whole, groups: [...groups].sort() }).toEqual({ whole: true, groups: ['large', 'small'] });
});
