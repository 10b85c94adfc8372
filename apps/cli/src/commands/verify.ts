import { readFile } from 'node:fs/promises';
import { verifyReport } from '@plumbline/core';
import { CommandError } from '../tools.ts';

const usage = 'Usage: plumbline verify FILE.json';
const mostShown = 50;

/**
 * Checks an exported report offline: counts again, compares every quote with its answer and every hash with its
 * content. @throws CommandError when something is wrong, after it was printed
 */
export async function verify(args: readonly string[], print: (line: string) => void): Promise<void> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new CommandError(usage, 2);
  const { faults, questions, answers, quotes } = verifyReport(await contentOf(file));
  for (const fault of faults.slice(0, mostShown)) print(fault);
  if (faults.length > mostShown) print(`… and ${faults.length - mostShown} more.`);
  if (faults.length > 0) {
    const things = faults.length === 1 ? 'One thing is' : `${faults.length} things are`;
    throw new CommandError(`${things} wrong with ${file}.`);
  }
  print(
    `${file} holds: ${questions} questions counted again from ${answers} answers, ${quotes} quotes exact.`,
  );
}

async function contentOf(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${file} is not JSON.`);
  }
}
