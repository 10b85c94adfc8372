/** A field of the first line with what it says there. */
export interface SourceField {
  name: string;
  example: string;
}

/** The fields of the first line that is not blank; null when it is no JSON object. */
export function sourceFields(data: string): SourceField[] | null {
  const first = /^\uFEFF?\s*([^\n]+)/.exec(data)?.[1];
  if (first === undefined) return null;
  try {
    const record: unknown = JSON.parse(first);
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
    return Object.entries(record).map(([name, value]) => ({ name, example: exampleOf(value) }));
  } catch {
    return null;
  }
}

export function countLines(data: string): number {
  return data.split('\n').filter((line) => line.trim() !== '').length;
}

const longestExample = 80;

function exampleOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestExample ? `${text.slice(0, longestExample).trimEnd()}…` : text;
}
