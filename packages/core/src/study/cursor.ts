import { invalid } from '../shared/errors.ts';

/** The last row of a page in a list that runs from new to old. */
export interface Position {
  createdAt: Date;
  id: string;
}

export function writeCursor({ createdAt, id }: Position): string {
  return Buffer.from(`${createdAt.getTime()} ${id}`).toString('base64url');
}

/** @throws invalid_input for text that no list handed out. */
export function readCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  const [, time, id] = /^(\d{1,15}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (time === undefined || id === undefined) throw invalid('/cursor', 'is not a cursor of this list');
  return { createdAt: new Date(Number(time)), id };
}
