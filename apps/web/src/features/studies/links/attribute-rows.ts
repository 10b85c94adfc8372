import { type Attributes, attributes } from '@plumbline/contracts';

export interface AttributeRow {
  name: string;
  value: string;
}

/** Rows that were left empty count for nothing. */
export function attributesOf(rows: readonly AttributeRow[]): Attributes {
  const given = rows.filter((row) => !isEmpty(row));
  return Object.fromEntries(given.map(({ name, value }) => [name.trim(), value.trim()]));
}

/** What is wrong with each row, or null. */
export function attributeFaults(rows: readonly AttributeRow[]): (string | null)[] {
  return rows.map((row, at) => {
    if (isEmpty(row)) return null;
    const name = row.name.trim();
    if (!attributes.safeParse({ [name]: '' }).success) {
      return 'A name starts with a letter and holds letters, digits and _';
    }
    if (!attributes.safeParse({ [name]: row.value.trim() }).success) return 'The value is too long';
    return rows.findIndex((other) => other.name.trim() === name) < at ? 'Named twice' : null;
  });
}

function isEmpty({ name, value }: AttributeRow): boolean {
  return name.trim() === '' && value.trim() === '';
}
