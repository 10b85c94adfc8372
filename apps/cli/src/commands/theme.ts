import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Services } from '@plumbline/core';
import { type EngineName, runEngine } from './theme-engines.ts';
import { readAnswers } from './theme-file.ts';

export const themeUsage =
  'plumbline theme FILE.(csv|jsonl) --column text [--engine keyword|model] [--out FILE.jsonl]';

/**
 * Themes the answers of a file: a JSON line an answer on stdout or in --out, in the order of the file, then a summary
 * on stderr. @throws Error with a sentence for the terminal.
 */
export async function theme(args: string[], llm: Services['llm']): Promise<void> {
  const { file, column, engine, out } = readArguments(args);
  const startedAt = performance.now();
  const answers = await readAnswers(file, column);
  const result = await runEngine(engine, answers, llm);
  const lines = answers.map(
    ({ id }, index) => `${JSON.stringify({ id, themes: result.assigned[index] ?? [] })}\n`,
  );
  await write(out, lines.join(''));
  const covered = result.assigned.filter((themes) => themes.length > 0).length;
  const coverage = answers.length === 0 ? 0 : Math.round((1000 * covered) / answers.length) / 10;
  process.stderr.write(
    [
      `${answers.length} answers, K = ${result.k} themes, coverage ${coverage} %, ${result.note},`,
      `${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${peakMegabytes()} MB`,
      `\n${result.sentence}\n`,
    ].join(' '),
  );
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      column: { type: 'string' },
      engine: { type: 'string', default: 'keyword' },
      out: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0 || !values.column) throw new Error(`Usage: ${themeUsage}`);
  return { file, column: values.column, engine: engineNamed(values.engine), out: values.out };
}

function engineNamed(name: string): EngineName {
  if (name === 'keyword' || name === 'model') return name;
  throw new Error('--engine is keyword or model.');
}

async function write(out: string | undefined, text: string): Promise<void> {
  if (out === undefined) {
    await new Promise((resolve) => process.stdout.write(text, resolve));
    return;
  }
  const file = await open(out, 'w');
  await file.writeFile(text);
  await file.close();
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
