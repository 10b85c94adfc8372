import { readFile } from 'node:fs/promises';
import { runVectors, type VectorFailure } from '@plumbline/stats';
import { CommandError } from '../tools.ts';

const LONGEST_VALUE = 120;

/** Runs a file of statistics vectors: a line per failing case, then the count. @throws CommandError when one fails */
export async function vectors(args: readonly string[], print: (line: string) => void): Promise<void> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new CommandError('Say: plumbline vectors FILE.json', 2);
  const { passed, failed, failures, missing } = runVectors(await readJson(file));
  for (const line of failingCases(failures)) print(line);
  const silent = missing.filter((group) => !failures.some((failure) => failure.group === group));
  for (const group of silent) print(`FAIL ${group}: nobody implements this group`);
  print(`${passed} passed, ${failed} failed`);
  if (failed > 0 || missing.length > 0) throw new CommandError('');
}

function failingCases(failures: readonly VectorFailure[]): string[] {
  const cases = new Map<string, string[]>();
  for (const { group, index, field, got, expected } of failures) {
    const name = `${group}[${index}]`;
    const what = `${field}${field && ' '}got ${shown(got)}, expected ${shown(expected)}`;
    cases.set(name, [...(cases.get(name) ?? []), what]);
  }
  return [...cases].map(([name, differences]) => `FAIL ${name}: ${differences.join('; ')}`);
}

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${file} is not JSON.`);
  }
}
