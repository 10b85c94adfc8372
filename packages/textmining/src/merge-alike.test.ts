import { expect, test } from 'vitest';
import { groupAnswers } from './group-answers.ts';

test('a theme that very many say in nearly the same words is one theme', () => {
  const openings = ['Honestly,', 'For us', 'In the end', 'Every time', 'Sadly', 'Last week'];
  const said = [
    'the price of the paid plan was too expensive for our small budget',
    'the import of our spreadsheet failed with an error in the columns',
    'nobody invited the rest of the team, so colleagues never joined',
  ];
  const answers = Array.from({ length: 180 }, (_, n) => ({
    id: `a${String(n).padStart(3, '0')}`,
    text: `${openings[Math.floor(n / 3) % openings.length]} ${said[n % 3]} (${n}).`,
  }));
  const { themes } = groupAnswers(answers, { seed: 1 });
  expect(themes.map(({ size }) => size)).toEqual([60, 60, 60]);
  for (const { memberIds } of themes) {
    expect(new Set(memberIds.map((id) => Number(id.slice(1)) % 3)).size).toBe(1);
  }
});
