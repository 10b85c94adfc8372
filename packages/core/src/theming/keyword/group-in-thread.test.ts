import { groupAnswers } from '@plumbline/textmining';
import { expect, test } from 'vitest';
import { mixedAnswers } from '../theming.fixture.ts';
import { groupInThread, groupingSeed } from './group-in-thread.ts';

const answers = mixedAnswers(80).map((text, n) => ({ id: `a${String(n).padStart(4, '0')}`, text }));
const open = new AbortController().signal;

test('a thread finds what the same process would, and says how far it is', async () => {
  const seen: number[] = [];
  const found = await groupInThread(answers, open, { onProgress: (share) => seen.push(share) });
  expect(found).toEqual(groupAnswers(answers, { seed: groupingSeed }));
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual([...seen].sort((a, z) => a - z));
  expect(seen.at(-1)).toBe(1);
});

test('a thread stops in the middle when told to', async () => {
  const leaving = new AbortController();
  const grouping = groupInThread(answers, leaving.signal, {
    onProgress: () => leaving.abort(new Error('Leaving.')),
  });
  await expect(grouping).rejects.toThrow('Leaving.');
});
