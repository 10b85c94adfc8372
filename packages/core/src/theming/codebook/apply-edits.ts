import type { CodebookEdit } from '@plumbline/contracts';
import { type Book, type BookTheme, idsWithin, inUse } from './book.ts';
import { checkEdit, type Fault } from './check-edit.ts';

/** An answer that a person moved into a part of a split theme: from what it may have been coded as until then. */
export type Move = { answerId: string; from: readonly string[]; to: string };

export type Applied = {
  book: Book;
  moves: Move[];
  /** Themes that were split, with those that were merged into them. */
  split: string[];
  /** Themes that a split has made. */
  parts: string[];
  /** For each edit why it does not fit, and was left out; null where it fits. */
  faults: (Fault | null)[];
};

/** Makes the edits one after the other; each is held against what the ones before it have made. */
export function applyEdits(book: Book, edits: readonly CodebookEdit[]): Applied {
  const applied: Applied = { book, moves: [], split: [], parts: [], faults: [] };
  for (const edit of edits) {
    const fault = checkEdit(applied.book, edit);
    applied.faults.push(fault);
    if (fault) continue;
    if (edit.kind === 'split') Object.assign(applied, divide(applied, edit));
    applied.book = applyEdit(applied.book, edit);
  }
  return applied;
}

/** @param edit one that `checkEdit` finds nothing wrong with */
function applyEdit(book: Book, edit: CodebookEdit): Book {
  switch (edit.kind) {
    case 'add':
      return [...book, added(edit, 1 + Math.max(-1, ...book.map(({ position }) => position)))];
    case 'change':
      return withTheme(book, edit.themeId, given(edit.change));
    case 'lock':
      return withTheme(book, edit.themeId, { locked: edit.locked });
    case 'merge':
      return withTheme(book, edit.themeId, { state: 'merged', mergedInto: edit.into });
    case 'unmerge':
      return withTheme(book, edit.themeId, { state: 'in_use', mergedInto: null });
    case 'split': {
      const position = book.find(({ id }) => id === edit.themeId)?.position ?? 0;
      const parts = edit.into.map((part) => added(part, position));
      return [...withTheme(book, edit.themeId, { state: 'deleted' }), ...parts];
    }
    case 'order':
      return ordered(book, edit.themeIds);
    case 'delete':
      return withTheme(book, edit.themeId, { state: 'deleted' });
    default:
      return edit satisfies never;
  }
}

type New = Pick<Extract<CodebookEdit, { kind: 'add' }>, 'themeId' | 'theme'>;

function added({ themeId, theme }: New, position: number): BookTheme {
  return {
    id: themeId,
    ...theme,
    origin: 'person',
    locked: false,
    position,
    state: 'in_use',
    mergedInto: null,
  };
}

function withTheme(book: Book, id: string, change: Partial<BookTheme>): Book {
  return book.map((theme) => (theme.id === id ? { ...theme, ...change } : theme));
}

function given(change: Extract<CodebookEdit, { kind: 'change' }>['change']): Partial<BookTheme> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** Those that are named come first, the others follow as they stood. */
function ordered(book: Book, themeIds: readonly string[]): Book {
  const rest = inUse(book).filter(({ id }) => !themeIds.includes(id));
  const places = new Map([...themeIds, ...rest.map(({ id }) => id)].map((id, place) => [id, place]));
  return book.map((theme) => ({ ...theme, position: places.get(theme.id) ?? theme.position }));
}

function divide(
  so: Applied,
  { themeId, into }: Extract<CodebookEdit, { kind: 'split' }>,
): Pick<Applied, 'moves' | 'split' | 'parts'> {
  const from = idsWithin(so.book, themeId);
  const next = into.flatMap(({ themeId: to, answerIds }) =>
    answerIds.map((answerId) => ({ answerId, from, to })),
  );
  const again = new Set(next.map(({ answerId }) => answerId));
  const isMovedOn = (move: Move) => again.has(move.answerId) && from.includes(move.to);
  const movedOn = next.map((move) => {
    const before = so.moves.find((earlier) => earlier.answerId === move.answerId && isMovedOn(earlier));
    return before ? { ...move, from: [...before.from, ...move.from] } : move;
  });
  return {
    moves: [...so.moves.filter((move) => !isMovedOn(move)), ...movedOn],
    split: [...new Set([...so.split, ...from])],
    parts: [...so.parts, ...into.map((part) => part.themeId)],
  };
}
