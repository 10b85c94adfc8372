/** A line of an import before anybody asked what it means; of CSV every field is text. */
export type ImportRecord = { line: number } & ({ fields: ReadonlyMap<string, unknown> } | { fault: string });
export type ImportFormat = 'csv' | 'jsonl';

/** Hands the process to other work now and then: 32 MB take seconds. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
