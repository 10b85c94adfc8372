import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { theme } from './theme.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-theme-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a CSV file gives a line an answer, in its order, with ids of the file', async () => {
  const rows = said.map((text, n) => `r${n},"${text}"`);
  const { lines, summary } = await run('in.csv', `id,comment\r\n${rows.join('\r\n')}\r\n`, 'comment');
  expect(lines.map(({ id }) => id)).toEqual(said.map((_, n) => `r${n}`));
  expect(lines.map(({ themes }) => themes.map(({ label }) => label.toLowerCase()))).toEqual([
    ['setup wizard'],
    ['setup wizard'],
    [],
    ['setup wizard'],
  ]);
  expect(lines[0]?.themes[0]?.id).toBe(lines[3]?.themes[0]?.id);
  expect(summary).toMatch(/^4 answers, K = 1 themes, coverage 75 %, seed \d+, [\d.]+ s, \d+ MB/);
  expect(summary).toContain('Keyword grouping (no AI)');
});

test('without an id, answers go by their line: empty lines and line breaks in quotes count', async () => {
  const csv = await run('lines.csv', 'comment\n"two\nlines"\n\nfour\n', 'comment');
  expect(csv.lines.map(({ id }) => id)).toEqual([2, 5]);
  const jsonl = await run('lines.jsonl', '{"text":"one"}\n\n{"text":null,"id":7}\n{"text":"x"}\n', 'text');
  expect(jsonl.lines).toEqual([
    { id: 1, themes: [] },
    { id: 7, themes: [] },
    { id: 4, themes: [] },
  ]);
});

test('what cannot be done is said in a sentence', async () => {
  await expect(run('a.jsonl', '{"text":"a"}\nnonsense\n', 'text')).rejects.toThrow(
    'Line 2 is not a JSON object.',
  );
  await expect(run('b.jsonl', '{"words":"a"}\n', 'text')).rejects.toThrow('It has: words.');
  await expect(theme(['c.txt', '--column', 'x'], null)).rejects.toThrow();
  await expect(theme(['c.csv'], null)).rejects.toThrow('Usage: plumbline theme');
  await expect(run('d.jsonl', '{"text":"a"}\n', 'text', '--engine', 'model')).rejects.toThrow(
    'OPENAI_BASE_URL',
  );
});

const said = [
  'The setup wizard froze.',
  'Setup wizard again.',
  'Nice logo, really.',
  'I gave up at the setup wizard.',
];

async function run(name: string, content: string, column: string, ...more: string[]) {
  const file = join(folder, name);
  await writeFile(file, content);
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await theme([file, '--column', column, '--out', `${file}.out`, ...more], null);
    const lines: { id: unknown; themes: { id: string; label: string }[] }[] = (
      await readFile(`${file}.out`, 'utf8')
    )
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { lines, summary: stderr.mock.calls.map(([text]) => text).join('') };
  } finally {
    stderr.mockRestore();
  }
}
