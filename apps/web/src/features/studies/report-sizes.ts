import type { CohortSize, Report } from '@plumbline/contracts';

/** One size as it is typed; empty when it is not known. */
export interface SizeRow {
  attribute: string;
  value: string;
  size: string;
}

/** A row for every value that the report tells apart, and for every size that is known. */
export function sizeRows(known: readonly CohortSize[], attributes: Report['attributes']): SizeRow[] {
  const named = attributes.flatMap(({ name, values }) =>
    values.map(({ value }) => ({ attribute: name, value })),
  );
  const others = known.filter((one) => !named.some((row) => isOf(one, row)));
  return [...named, ...others].map(({ attribute, value }) => {
    const size = known.find((one) => isOf(one, { attribute, value }))?.size;
    return { attribute, value, size: size === undefined ? '' : String(size) };
  });
}

/** What is sent: rows that were left empty are not known. */
export function sizesOf(rows: readonly SizeRow[]): CohortSize[] {
  return rows
    .filter(({ size }) => size.trim() !== '')
    .map(({ attribute, value, size }) => ({ attribute, value, size: Number(size) }));
}

export function sizeFault({ size }: SizeRow): string | undefined {
  const number = Number(size);
  if (size.trim() === '' || (Number.isInteger(number) && number >= 1 && number <= 1e9)) return undefined;
  return 'Give a whole number from 1, or leave it empty.';
}

function isOf(one: { attribute: string; value: string }, row: { attribute: string; value: string }): boolean {
  return one.attribute === row.attribute && one.value === row.value;
}
