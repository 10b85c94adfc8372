import type { CodebookTheme } from '@plumbline/contracts';

/** A theme that a question has or ever had; ids are never used again. */
export type BookTheme = CodebookTheme & {
  state: 'in_use' | 'merged' | 'deleted';
  /** Of a merged one: the theme that it redirects to. */
  mergedInto: string | null;
};
/** All themes of a question, in no order. */
export type Book = readonly BookTheme[];

export function themeIn(book: Book, id: string): BookTheme | undefined {
  return book.find((theme) => theme.id === id);
}

/** Themes in use, as the page lists them. */
export function inUse(book: Book): BookTheme[] {
  return book
    .filter(({ state }) => state === 'in_use')
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** What an answer coded as this theme counts for now: the end of its redirects, which may be deleted. */
export function rootOf(book: Book, theme: BookTheme): BookTheme {
  const next = theme.mergedInto === null ? undefined : themeIn(book, theme.mergedInto);
  return next === undefined ? theme : rootOf(book, next);
}

/** The theme and all that were merged into it, also through others. */
export function idsWithin(book: Book, themeId: string): string[] {
  return book.filter((theme) => rootOf(book, theme).id === themeId).map(({ id }) => id);
}

/** Labels that differ in case, width or spaces only are the same. */
export function foldedLabel(label: string): string {
  return label.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ');
}

/** What an answer coded as each theme counts for: null once that was deleted. */
export type Roots = { id: string; root: string | null }[];

export function rootsOf(book: Book): Roots {
  return book.map((theme) => {
    const root = rootOf(book, theme);
    return { id: theme.id, root: root.state === 'in_use' ? root.id : null };
  });
}

/** A theme without what only the book knows of it. */
export function asCodebookTheme({ state: _state, mergedInto: _into, ...theme }: BookTheme): CodebookTheme {
  return theme;
}
