import { breath, type ImportRecord } from './records.ts';

const linesAtATime = 2_000;

/** One JSON object a line, blank lines aside. */
export async function* readJsonl(data: string): AsyncGenerator<ImportRecord> {
  let line = 0;
  for (const text of splitLines(data)) {
    line += 1;
    if (line % linesAtATime === 0) await breath();
    if (text.trim() === '') continue;
    const fields = parseObject(text);
    yield fields === null ? { line, fault: 'is not a JSON object' } : { line, fields };
  }
}

function* splitLines(data: string): Generator<string> {
  let start = data.startsWith('\uFEFF') ? 1 : 0;
  while (start < data.length) {
    const end = data.indexOf('\n', start);
    const stop = end === -1 ? data.length : end;
    yield data.slice(start, stop);
    start = stop + 1;
  }
}

function parseObject(text: string): ReadonlyMap<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    return new Map(Object.entries(parsed));
  } catch {
    return null;
  }
}
