import type { Trx } from '@plumbline/db';
import { type RawBuilder, sql } from 'kysely';

/** Arrival indexes in one piece, so that no piece outgrows what a text may hold. */
const piece = 65_536;

/** Values of many rows by column, each as long as the others. */
export type Columns<Row> = { readonly [Name in keyof Row & string]: readonly Row[Name][] };

/**
 * Many rows in order of arrival, taken in by columns, as JSON: row by row they cost the process several times as much.
 * @param read.columns "arrivalIndex" among them
 * @param read.from a query with these columns; instants as numbers or text
 * @param read.row puts one together: objects that are written out are made much faster than by the names of their columns
 */
export async function readInOrder<Given extends { arrivalIndex: number }, Row>(
  trx: Trx,
  read: {
    columns: readonly (keyof Given & string)[];
    from: RawBuilder<Given>;
    row: (columns: Columns<Given>, at: number) => Row;
  },
): Promise<Row[]> {
  const aggregated = read.columns.map(
    (name) => sql`${sql.lit(name)}, json_agg(${sql.ref(name)} order by "arrivalIndex")`,
  );
  const { rows: pieces } = await sql<{ columns: Columns<Given> }>`
    select json_build_object(${sql.join(aggregated)}) as columns
    from (${read.from}) as arrived
    group by "arrivalIndex" / ${sql.lit(piece)}
    order by "arrivalIndex" / ${sql.lit(piece)}`.execute(trx);
  return pieces.flatMap(({ columns }) => columns.arrivalIndex.map((_, at) => read.row(columns, at)));
}

/** Safe because the place is one of a row, and every column has a value for every row. */
export function valueAt<T>(column: readonly T[], at: number): T {
  return column[at] as T;
}
