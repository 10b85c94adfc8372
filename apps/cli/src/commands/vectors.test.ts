import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vectors } from './vectors.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-vectors-'));
});
afterAll(() => rm(folder, { recursive: true }));

const half = { input: { baseline: 0, target: 100, current: 40, elapsed: 0.5 }, tolerance: 1e-9 };
const right = { ...half, expected: { grade: 0.4 } };

test('a file that agrees is counted and ends well', async () => {
  const { lines, error } = await run(JSON.stringify({ kr_progress: [right, right] }));
  expect(lines).toEqual(['2 passed, 0 failed']);
  expect(error).toBeNull();
});

test('a line per failing case, then the count, then an exit code', async () => {
  const wrong = { ...half, expected: { grade: 0.5, pace_ratio: null } };
  const groups = { kr_progress: [right, wrong], astrology: [right], alchemy: [] };
  const { lines, error } = await run(JSON.stringify(groups));
  expect(lines).toEqual([
    'FAIL kr_progress[1]: grade got 0.4, expected 0.5; pace_ratio got 0.8, expected null',
    'FAIL astrology[0]: got "nobody implements this group", expected {"grade":0.4}',
    'FAIL alchemy: nobody implements this group',
    '1 passed, 2 failed',
  ]);
  expect(error).toMatchObject({ exitCode: 1 });
});

test('a file that cannot be read is said in a sentence', async () => {
  expect((await run('{')).error).toMatchObject({ message: expect.stringMatching(/is not JSON\.$/) });
  await expect(vectors([join(folder, 'none.json')], () => {})).rejects.toThrow('cannot be read');
  await expect(vectors([], () => {})).rejects.toThrow('plumbline vectors FILE.json');
});

async function run(content: string) {
  const file = join(folder, 'vectors.json');
  await writeFile(file, content);
  const lines: string[] = [];
  const error: unknown = await vectors([file], (line) => void lines.push(line)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { lines, error };
}
