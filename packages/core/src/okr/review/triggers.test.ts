import { readFileSync } from 'node:fs';
import { reviewRule } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { reviewKeyResultText, reviewObjectiveText } from './review-key-result.ts';

/** What a coach would raise from the words alone; docs/glossary.md names the rules. */
const labelled = readFileSync(new URL('labelled.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) =>
    z
      .object({ kind: z.enum(['objective', 'key_result']), text: z.string(), rules: z.array(reviewRule) })
      .parse(JSON.parse(line)),
  );

const review = (kind: string, text: string) =>
  kind === 'objective' ? reviewObjectiveText(text) : reviewKeyResultText(text, null);

test.each(labelled.map(({ kind, text, rules }) => [text, kind, rules] as const))(
  '%s',
  (text, kind, rules) => {
    expect(
      review(kind, text)
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual(rules.toSorted());
  },
);

/** As its author would fill it in. */
const filled = (rewrite: string) =>
  rewrite
    .replaceAll('[now]', '40')
    .replaceAll('[then]', '60')
    .replaceAll('[value]', '40')
    .replaceAll('[limit]', '90 %')
    .replaceAll('[who]', 'new customers')
    .replaceAll('[who, since when]', 'customers of this spring')
    .replaceAll('[do or feel what]', 'find what they need')
    .replaceAll('[Customers]', 'New customers')
    .replaceAll('[can, feel or do what]', 'feel at home')
    .replaceAll('[Accounts]', 'Lost accounts')
    .replaceAll('[do next]', 'send an invoice')
    .replaceAll('[what must not suffer]', 'retention')
    .replaceAll('[Orders, people or visits]', 'Orders')
    .replaceAll('[what they feel of it]', 'a delay');

test('a rewrite that is filled in raises its point no more', () => {
  for (const { kind, text } of labelled) {
    for (const { rule, rewrite } of review(kind, text)) {
      const next = filled(rewrite);
      expect(next, rewrite).not.toMatch(/[[\]]/);
      expect(
        review(kind, next).map((finding) => finding.rule),
        next,
      ).not.toContain(rule);
    }
  }
});

test('quotes what brought a point up as it was written', () => {
  for (const { kind, text } of labelled) {
    for (const { words } of review(kind, text)) expect(text).toContain(words);
  }
});

test('any text is reviewed, however odd', () => {
  for (const text of [
    '…',
    '→',
    '% % %',
    '12',
    '🙂🙂',
    'a'.repeat(1_000),
    '(((',
    'KR1:',
    'от 40 до 60',
    '٤٠ → ٦٠',
  ]) {
    expect(() => [...review('key_result', text), ...review('objective', text)]).not.toThrow();
  }
});
