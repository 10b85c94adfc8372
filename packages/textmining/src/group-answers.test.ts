import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from './documents.ts';
import { onboardingAnswers } from './fixtures/onboarding-answers.ts';
import { type Grouping, GroupingStopped, groupAnswers } from './group-answers.ts';

const answers = onboardingAnswers();
const grouping = groupAnswers(answers, { seed: 1 });

function numbered(texts: readonly string[]): Answer[] {
  return texts.map((text, index) => ({ id: `a${String(index).padStart(5, '0')}`, text }));
}

/** What holds for every grouping of any answers. */
function expectSound(result: Grouping, given: readonly Answer[]): void {
  const placed = [...result.themes.flatMap((theme) => theme.memberIds), ...result.unsorted];
  expect(placed.sort()).toEqual(given.map((answer) => answer.id).sort());
  const labels = result.themes.map((theme) => theme.label.toLowerCase());
  expect(new Set(labels).size).toBe(labels.length);
  const texts = new Map(given.map((answer) => [answer.id, answer.text]));
  for (const theme of result.themes) {
    expect(theme.size).toBe(theme.memberIds.length);
    expect(theme.size).toBeGreaterThanOrEqual(3);
    expect(theme.label.trim()).not.toBe('');
    expect(theme.quotes.length).toBeGreaterThan(0);
    for (const { answerId, start, end } of theme.quotes) {
      expect(theme.memberIds).toContain(answerId);
      const text = texts.get(answerId) ?? '';
      expect(start >= 0 && start < end && end <= text.length).toBe(true);
      const quote = text.slice(start, end);
      expect(quote).toBe(quote.trim());
      expect(quote.length).toBeLessThanOrEqual(240);
    }
  }
  expect(result.stats.k).toBe(result.themes.length);
}

describe('answers about onboarding', () => {
  test('every answer is in one theme or unsorted, and every quote is a slice of a member', () => {
    expectSound(grouping, answers);
    expect(grouping.stats.coverage).toBeCloseTo(1 - grouping.unsorted.length / answers.length, 12);
  });

  test('what belongs together is found together', () => {
    const topicOf = new Map(answers.map((answer) => [answer.id, answer.topic]));
    const leading = grouping.themes.map((theme) => mostCommon(theme.memberIds.map((id) => topicOf.get(id))));
    expect(new Set(leading.map(([topic]) => topic))).toEqual(
      new Set(['import', 'pricing', 'invite', 'docs', 'support']),
    );
    expect(grouping.themes.length).toBeLessThanOrEqual(8);
    const right = leading.reduce((sum, [, count]) => sum + count, 0);
    expect(right / answers.length).toBeGreaterThan(0.9);
  });

  test('labels are words that stand together in an answer, six at most', () => {
    for (const theme of grouping.themes) {
      const members = answers.filter((answer) => theme.memberIds.includes(answer.id));
      expect(theme.label.split(/\s+/).length).toBeLessThanOrEqual(6);
      const label = theme.label.toLowerCase();
      expect(members.some(({ text }) => text.toLowerCase().includes(label))).toBe(true);
    }
  });

  test('answers without words, or like no other, stay unsorted', () => {
    const unsorted = answers
      .filter((answer) => grouping.unsorted.includes(answer.id))
      .map((answer) => answer.text);
    expect(unsorted).toEqual(expect.arrayContaining(['???', '🙂', 'Blue buttons everywhere']));
  });

  test('the order of the answers does not matter', () => {
    expect(groupAnswers([...answers].reverse(), { seed: 1 })).toEqual(grouping);
  });

  test('another seed gives nearly the same themes', () => {
    const other = groupAnswers(answers, { seed: 99 });
    expectSound(other, answers);
    expect(Math.abs(other.stats.k - grouping.stats.k)).toBeLessThanOrEqual(2);
  });
});

describe('small sets', () => {
  test('under 30 answers, a phrase said by three makes a theme named by it, and nothing else does', () => {
    const few = numbered([
      'The setup guide is too long',
      'I never finished the setup guide',
      'Setup guide? Which setup guide?',
      'Pricing was unclear',
      'pricing, mostly',
      'All good',
    ]);
    const { themes, unsorted } = groupAnswers(few, { seed: 1 });
    expect(themes.map((theme) => [theme.label, theme.memberIds])).toEqual([
      ['Setup guide', ['a00000', 'a00001', 'a00002']],
    ]);
    expect(unsorted).toEqual(['a00003', 'a00004', 'a00005']);
  });

  test('a word is not torn from its particle, nor a name from what it is mostly said with', () => {
    const few = numbered([
      'I wanted to top up my account',
      'The top up never came',
      'Why did topping up fail?',
      'The direct debit was wrong',
      'a direct debit I never made',
      'direct debit, again',
    ]);
    const labels = groupAnswers(few, { seed: 1 }).themes.map(({ label }) => label);
    expect(labels.sort()).toEqual(['Direct debit', 'Top up']);
  });

  test('a negation is kept: "not working" is not "working"', () => {
    const few = numbered([
      'It is not working',
      'import not working',
      'not working at all',
      'working fine',
      'well, working',
    ]);
    expect(groupAnswers(few, { seed: 1 }).themes[0]).toMatchObject({ label: 'Not working', size: 3 });
  });

  test('no answers give no themes and a coverage of 0', () => {
    expect(groupAnswers([], { seed: 1 })).toEqual({ themes: [], unsorted: [], stats: { k: 0, coverage: 0 } });
  });
});

describe('a run can be watched and stopped', () => {
  test('progress rises to 1', () => {
    const seen: number[] = [];
    groupAnswers(answers, { seed: 1, onProgress: (share) => seen.push(share) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, z) => a - z));
  });

  test('it stops when told to', () => {
    let asked = 0;
    const shouldStop = () => {
      asked += 1;
      return asked > 3;
    };
    expect(() => groupAnswers(answers, { seed: 1, shouldStop })).toThrow(GroupingStopped);
  });
});

test('any texts at all give a sound grouping', () => {
  const word = fc.constantFrom(
    'setup',
    'не',
    'работает',
    '价格太高',
    'ราคาแพง',
    'n’t',
    '👍🏽',
    '\ud83d',
    '…',
    '\u0000',
    'ﬁ',
    '42',
    'über',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) =>
      expectSound(groupAnswers(numbered(texts), { seed: 3 }), numbered(texts)),
    ),
    { numRuns: 60 },
  );
});

function mostCommon(topics: readonly (string | undefined)[]): [string, number] {
  const counts = new Map<string, number>();
  for (const topic of topics) counts.set(topic ?? '', (counts.get(topic ?? '') ?? 0) + 1);
  return [...counts].sort((a, z) => z[1] - a[1])[0] ?? ['', 0];
}
