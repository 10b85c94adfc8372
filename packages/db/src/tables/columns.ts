import type { ColumnType } from 'kysely';

/** jsonb: written as text made by `json()`, read as a value. */
export type JsonColumn<T> = ColumnType<T, string | null, string | null>;

/** An identity column that an insert may also set. */
export type GeneratedByDefault = ColumnType<number, number | undefined, number>;

export type Engine = 'model' | 'keyword';

/** A value for a JsonColumn. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
