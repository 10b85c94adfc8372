import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createForgetter, isWordless } from './forget-words.ts';

const forgetWords = (text: string, erased: string[], remaining: string[]) =>
  createForgetter(erased, remaining)(text);

test('a name loses the words that only the erased answers had, and keeps those of others', () => {
  const erased = ['The Zanzibarflux import broke'];
  expect(forgetWords('Zanzibarflux import', erased, ['The import is slow'])).toBe('… import');
  expect(forgetWords('Zanzibarflux import', erased, ['zanzibarflux and import'])).toBe('Zanzibarflux import');
  expect(forgetWords('What people cannot do', erased, [])).toBe('What people cannot do');
});

test('case, marks and scripts without spaces make no difference', () => {
  expect(forgetWords('ZÜRICH “Büro”', ['in zürich'], [])).toBe('… “Büro”');
  expect(forgetWords('导入', ['我们导入表格时停止了'], ['没有时间'])).toBe('…');
  expect(isWordless('… “…”')).toBe(true);
  expect(isWordless('… 1')).toBe(false);
});

test('no word that only the erased answers had is left, whatever the name', () => {
  const word = fc.stringMatching(/^[a-f]{3,5}$/);
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), texts, texts, (name, erased, remaining) => {
      const said = (all: string[][]) => all.map((words) => words.join(' '));
      const left = forgetWords(name.join(' '), said(erased), said(remaining)).split(' ');
      for (const [index, one] of name.entries()) {
        const theirs = said(erased).some((text) => text.includes(one));
        const others = said(remaining).some((text) => text.includes(one));
        expect(left[index]).toBe(theirs && !others ? '…' : one);
      }
    }),
  );
});
