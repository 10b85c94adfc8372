import { invalid } from './errors.ts';

/** The last row of a page in a list that runs from new to old. */
export interface Position {
  at: Date;
  id: string;
}

/** Cuts rows that were read one beyond `limit`, and says where the next page begins. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => Position,
): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { rows: page, nextCursor: last === undefined ? null : writeCursor(positionOf(last)) };
}

/** @throws invalid_input for text that no list handed out. */
export function readCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const [, time, id] = /^(\d{1,14}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (time === undefined || id === undefined) throw invalid('/cursor', 'is not a cursor of this list');
  return { at: new Date(Number(time)), id };
}

function writeCursor({ at, id }: Position): string {
  return Buffer.from(`${at.getTime()} ${id}`).toString('base64url');
}
