import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Context,
  createStudy,
  importAnswers,
  publishStudy,
  summariseQuestion,
  themeQuestion,
} from '@plumbline/core';
import { readEnv } from '@plumbline/runtime';
import { createTestDatabase, type TestDatabase, testMember, testServices } from '@plumbline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import type { Tools } from './tools.ts';

let database: TestDatabase;
let folder: string;
let studyId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'plumbline-report-'));
  studyId = await aStudy(await testMember(testServices(database)));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function aStudy(ctx: Context): Promise<string> {
  const questions = [
    { type: 'open_ended' as const, text: 'What got in the way?', config: {} },
    { type: 'yes_no' as const, text: 'Did you get there?', config: {} },
  ];
  const { id } = await createStudy(ctx, { title: 'First week', questions });
  const study = await publishStudy(ctx, id);
  const [open = '', asked = ''] = study.questions.map((question) => question.id);
  const words = ['The import of old data failed.', 'I did not know where to start.'];
  const lines = Array.from({ length: 12 }, (_, index) => ({
    words: words[index % 2],
    there: index < 5 ? 'yes' : 'no',
  }));
  await importAnswers(ctx, id, {
    format: 'jsonl',
    data: lines.map((line) => JSON.stringify(line)).join('\n'),
    map: { words: { questionId: open }, there: { questionId: asked } },
    consent: 'They agreed.',
  });
  const run = { attempt: 1, signal: new AbortController().signal, complete: async () => undefined };
  await themeQuestion(ctx, { questionId: open }, run);
  for (const questionId of [open, asked]) await summariseQuestion(ctx, { questionId });
  return id;
}

/** What a command printed, and how it ended. */
async function run(argv: string[]): Promise<{ lines: string[]; ended: string }> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const services = testServices(database);
  const tools = {
    config: readEnv({ DATABASE_URL: database.url, PLUMBLINE_SECRET: 'x'.repeat(40) }),
    services,
    print,
  } as unknown as Tools;
  const around = {
    withTools: (work: (given: Tools) => Promise<void>) => work(tools),
    model: () => null,
    print,
  };
  try {
    await runCommand(argv, around);
    return { lines, ended: 'well' };
  } catch (error) {
    return { lines, ended: error instanceof Error ? error.message : String(error) };
  }
}

test('an exported report is accepted, and rejected after one character of one quote or one count', async () => {
  const out = join(folder, 'report.json');
  expect(await run(['export', studyId, '--out', out])).toMatchObject({ ended: 'well' });
  const accepted = await run(['verify', out]);
  expect(accepted.ended).toBe('well');
  expect(accepted.lines[0]).toMatch(/2 questions counted again from 24 answers, [1-9]\d* quotes exact\.$/);

  const text = await readFile(out, 'utf8');
  const changed = async (from: RegExp | string, to: string) => {
    const file = join(folder, 'changed.json');
    expect(text.replace(from, to)).not.toBe(text);
    await writeFile(file, text.replace(from, to));
    return run(['verify', file]);
  };
  const quote = await changed(/"quote": "./, '"quote": "~');
  expect(quote.lines.join('\n')).toMatch(/is not what answer .* says from/);
  expect(quote.ended).toMatch(/things are wrong/);
  const count = await changed('"count": 5', '"count": 6');
  expect(count.lines.join('\n')).toMatch(/count is 6 in the file, 5 by its answers/);
  const answer = await changed('"text": "The import', '"text": "the import');
  expect(answer.lines.join('\n')).toMatch(/is not what its hash says/);
});

test('a study or a file that is not there is said to be none', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  const out = join(folder, 'never.json');
  expect((await run(['export', nobody, '--out', out])).ended).toBe(`There is no study ${nobody}.`);
  expect((await run(['export', 'x', '--out', out])).ended).toBe('There is no study x.');
  expect((await run(['export', studyId])).ended).toMatch(/^Usage/);
  expect((await run(['verify'])).ended).toMatch(/^Usage/);
  expect((await run(['verify', out])).ended).toMatch(/cannot be read/);
  await writeFile(out, 'not json');
  expect((await run(['verify', out])).ended).toMatch(/is not JSON/);
});
