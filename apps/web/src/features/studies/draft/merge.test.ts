import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft, DraftQuestion } from './draft.ts';
import { mergeDrafts } from './merge.ts';

const question = (key: string, text = key): DraftQuestion => ({
  key,
  id: key,
  type: 'yes_no',
  text,
  whyWeAsk: '',
  shownToRespondents: '',
  required: false,
  config: { yesLabel: 'Yes', noLabel: 'No', allowUnsure: false },
});
const base: Draft = {
  title: 'First week',
  purpose: '',
  askedBy: '',
  targetN: 50,
  decisionRule: '',
  closesOn: null,
  cohortTargets: [],
  cadence: 'once',
  language: 'en',
  translations: {},
  questions: ['a', 'b', 'c'].map((key) => question(key)),
};
const asked = (...questions: (string | DraftQuestion)[]): Draft => ({
  ...base,
  questions: questions.map((one) => (typeof one === 'string' ? question(one) : one)),
});
const keys = ({ questions }: Draft) => questions.map(({ key }) => key).join('');
const merged = (mine: Draft, theirs: Draft) => mergeDrafts(base, mine, theirs, 'mine');

describe('two drafts that began as one', () => {
  test('are put together where they changed different things', () => {
    const mine = { ...asked('a', question('b', 'Mine'), 'c'), title: 'My title' };
    const theirs = { ...asked('a', 'b', question('c', 'Theirs')), targetN: 80 };
    const { draft, conflicts } = merged(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(draft).toMatchObject({ title: 'My title', targetN: 80 });
    expect(draft.questions.map(({ text }) => text)).toEqual(['a', 'Mine', 'Theirs']);
  });

  test('keep what either added, in its place, and drop what either removed untouched', () => {
    expect(keys(merged(asked('a', 'x', 'b', 'c'), asked('a', 'b', 'y', 'c')).draft)).toBe('axbyc');
    expect(keys(merged(asked('a', 'c'), asked('a', 'b', 'c', 'y')).draft)).toBe('acy');
    expect(keys(merged(asked('c', 'a', 'b'), asked('a', 'b', 'c', 'y')).draft)).toBe('cyab');
  });

  test('keep a question that one removed and the other rewrote', () => {
    const rewritten = asked('a', question('b', 'Better'), 'c');
    expect(keys(merged(asked('a', 'c'), rewritten).draft)).toBe('abc');
    expect(keys(merged(rewritten, asked('a', 'c')).draft)).toBe('abc');
  });

  test('say where both changed the same, and take the side that is preferred', () => {
    const mine = { ...asked('a', question('b', 'Mine'), 'c'), title: 'Mine' };
    const theirs = { ...asked('a', question('b', 'Theirs'), 'c'), title: 'Theirs' };
    const own = mergeDrafts(base, mine, theirs, 'mine');
    expect(own.conflicts).toEqual([{ field: 'title' }, { question: 'b' }]);
    expect(own.draft).toEqual(mine);
    expect(mergeDrafts(base, mine, theirs, 'theirs').draft).toEqual(theirs);
  });

  test('that say the same are no conflict', () => {
    const both = { ...base, title: 'Same' };
    expect(merged(both, { ...both })).toEqual({ draft: both, conflicts: [] });
  });
});

test('whatever both did, no question is doubled and none that somebody wrote is lost', () => {
  const side = fc
    .shuffledSubarray(['a', 'b', 'c', 'x', 'y'], { minLength: 0 })
    .chain((order) =>
      fc.tuple(
        fc.constant(order),
        fc.array(fc.boolean(), { minLength: order.length, maxLength: order.length }),
      ),
    );
  fc.assert(
    fc.property(side, side, ([own, mineChanged], [other, theirsChanged]) => {
      const mine = asked(...own.map((key, at) => question(key, mineChanged[at] ? `my ${key}` : key)));
      const theirs = asked(
        ...other.map((key, at) => question(key, theirsChanged[at] ? `their ${key}` : key)),
      );
      const found = merged(mine, theirs).draft.questions.map(({ key }) => key);
      expect(new Set(found).size).toBe(found.length);
      const written = [...mine.questions, ...theirs.questions].filter(
        ({ key, text }) => text !== key || key === 'x' || key === 'y',
      );
      for (const { key } of written) expect(found).toContain(key);
    }),
    { numRuns: 1_000 },
  );
});
