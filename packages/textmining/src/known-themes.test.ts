import { expect, test } from 'vitest';
import { assignByExamples } from './assign-by-examples.ts';
import { onboardingAnswers } from './fixtures/onboarding-answers.ts';
import { groupAnswers } from './group-answers.ts';

// Twice over, in other words, so that there are enough for themes to be kept.
const first = onboardingAnswers().map(({ id, text }) => ({ id: `1-${id}`, text }));
const again = first.map(({ id, text }) => ({ id: `2-${id}`, text: `In our case ${text.toLowerCase()}` }));
const later = [
  ...Array.from({ length: 6 }, (_, n) => ({
    id: `3-${n}`,
    text: `The spreadsheet import failed for team ${n}`,
  })),
  ...['', ' on my phone', ' every evening', ' since Monday'].map((end, n) => ({
    id: `4-${n}`,
    text: `Dark mode hurts my eyes${end}`,
  })),
];
const before = groupAnswers([...first, ...again], { seed: 1 });
const known = before.themes.map(({ memberIds }, n) => ({ id: `t${n}`, memberIds }));
const after = groupAnswers([...first, ...again, ...later], { seed: 1, known });

test('a theme keeps every member it had', () => {
  for (const { memberIds } of known) {
    const kept = after.themes.filter((theme) => memberIds.some((id) => theme.memberIds.includes(id)));
    expect(kept).toHaveLength(1);
    expect(kept[0]?.memberIds).toEqual(expect.arrayContaining(memberIds));
  }
});

test('new answers join the theme of their neighbours, and what is new makes one of its own', () => {
  const importing = after.themes.find(({ memberIds }) => memberIds.includes('3-0'));
  expect(importing?.memberIds).toEqual(expect.arrayContaining(['3-1', '3-2', '3-3', '3-4', '3-5']));
  expect(known.some(({ memberIds }) => memberIds.some((id) => importing?.memberIds.includes(id)))).toBe(true);
  const dark = after.themes.find(({ memberIds }) => memberIds.includes('4-0'));
  expect(dark?.memberIds).toEqual(['4-0', '4-1', '4-2', '4-3']);
});

test('themes that hold less than half of the answers are made anew', () => {
  const few = known.slice(-1);
  expect(groupAnswers([...first, ...again], { seed: 1, known: few })).toEqual(before);
});

/** Two codes that say the same, and one that does not. */
const saying = {
  import: ['the import failed', 'import of the columns'],
  upload: ['the import failed', 'import of the columns'],
  price: ['the price rose', 'price of the seats'],
};
const examples = Object.entries(saying).flatMap(([code, texts]) => texts.map((text) => ({ text, code })));
const asked = { id: 'asked', text: 'import of more columns' };
const given = (had: string, firm = '') => {
  const coded = examples.map((one) => ({ ...one, firm: one.code === firm }));
  return assignByExamples(coded, [{ ...asked, had: [had] }])[0]?.code;
};

test('an answer keeps the code it had, unless another is clearly nearer', () => {
  expect([given('import'), given('upload'), given('price')]).toEqual(['import', 'upload', given('')]);
});

test('of two codes that are about as near, the one that people gave goes before the one it had', () => {
  const nearest = given('') ?? '';
  const other = nearest === 'import' ? 'upload' : 'import';
  expect([given(other), given(other, nearest)]).toEqual([other, nearest]);
});
