import type { CodebookEdit } from '@plumbline/contracts';
import { type Book, foldedLabel, inUse, rootOf, themeIn } from './book.ts';

/** Why an edit cannot be made, by JSON pointer into it. */
export type Fault = { pointer: string; message: string };

const mostThemes = 200;

/** @returns what is wrong with an edit of this book; null when nothing is. */
export function checkEdit(book: Book, edit: CodebookEdit): Fault | null {
  switch (edit.kind) {
    case 'add':
      return (
        newId(book, edit.themeId, '/themeId') ?? freeLabel(book, edit.theme.label, '/label') ?? room(book, 1)
      );
    case 'change':
      return (
        editable(book, edit.themeId, '/themeId') ??
        (edit.change.label === undefined ? null : freeLabel(book, edit.change.label, '/label', edit.themeId))
      );
    case 'lock':
      return isInUse(book, edit.themeId, '/themeId');
    case 'merge':
      return checkMerge(book, edit);
    case 'unmerge':
      return checkUnmerge(book, edit);
    case 'split':
      return checkSplit(book, edit);
    case 'order':
      return checkOrder(book, edit);
    case 'delete':
      return editable(book, edit.themeId, '/themeId');
    default:
      return edit satisfies never;
  }
}

type EditOf<Kind extends CodebookEdit['kind']> = Extract<CodebookEdit, { kind: Kind }>;

function checkMerge(book: Book, { themeId, into }: EditOf<'merge'>): Fault | null {
  if (themeId === into) return { pointer: '/into', message: 'is the theme itself: choose another one' };
  return editable(book, themeId, '/themeId') ?? editable(book, into, '/into');
}

function checkUnmerge(book: Book, { themeId }: EditOf<'unmerge'>): Fault | null {
  const theme = themeIn(book, themeId);
  if (theme === undefined) return unknown('/themeId');
  if (theme.state !== 'merged')
    return { pointer: '/themeId', message: `“${theme.label}” is not merged into another theme` };
  const root = rootOf(book, theme);
  if (root.state === 'deleted')
    return {
      pointer: '/themeId',
      message: `“${theme.label}” went with “${root.label}”, which was deleted: add it as a new theme`,
    };
  return editable(book, root.id, '/themeId') ?? freeLabel(book, theme.label, '/themeId') ?? room(book, 1);
}

function checkSplit(book: Book, { themeId, into }: EditOf<'split'>): Fault | null {
  const fault = editable(book, themeId, '/themeId');
  if (fault) return fault;
  const labels = new Set<string>();
  const ids = new Set<string>();
  const answers = new Set<string>();
  for (const [index, part] of into.entries()) {
    const at = `/into/${index}`;
    const label = foldedLabel(part.theme.label);
    const own =
      newId(book, part.themeId, `${at}/themeId`) ??
      freeLabel(book, part.theme.label, `${at}/theme/label`, themeId);
    if (own) return own;
    if (ids.has(part.themeId)) return { pointer: `${at}/themeId`, message: 'is there twice' };
    if (labels.has(label)) return { pointer: `${at}/theme/label`, message: 'is there twice' };
    const twice = part.answerIds.findIndex((id) => answers.has(id));
    if (twice !== -1)
      return { pointer: `${at}/answerIds/${twice}`, message: 'is in two parts: leave it in one of them' };
    ids.add(part.themeId);
    labels.add(label);
    for (const id of part.answerIds) answers.add(id);
  }
  return room(book, into.length - 1);
}

function checkOrder(book: Book, { themeIds }: EditOf<'order'>): Fault | null {
  for (const [index, id] of themeIds.entries()) {
    const fault = isInUse(book, id, `/themeIds/${index}`);
    if (fault) return fault;
    if (themeIds.indexOf(id) < index) return { pointer: `/themeIds/${index}`, message: 'is there twice' };
  }
  return null;
}

function isInUse(book: Book, id: string, pointer: string): Fault | null {
  const theme = themeIn(book, id);
  if (theme === undefined) return unknown(pointer);
  if (theme.state === 'in_use') return null;
  const { label } = theme;
  if (theme.state === 'deleted') return { pointer, message: `“${label}” was deleted` };
  return { pointer, message: `“${label}” was merged into “${rootOf(book, theme).label}”` };
}

/** In use, and not locked. */
function editable(book: Book, id: string, pointer: string): Fault | null {
  const fault = isInUse(book, id, pointer);
  if (fault) return fault;
  const theme = themeIn(book, id);
  return theme?.locked ? { pointer, message: `“${theme.label}” is locked: unlock it first` } : null;
}

function freeLabel(book: Book, label: string, pointer: string, except?: string): Fault | null {
  const folded = foldedLabel(label);
  const other = inUse(book).find((theme) => theme.id !== except && foldedLabel(theme.label) === folded);
  return other
    ? { pointer, message: `“${other.label}” is what another theme is called: choose another name` }
    : null;
}

function newId(book: Book, id: string, pointer: string): Fault | null {
  return themeIn(book, id) ? { pointer, message: 'is the id of another theme' } : null;
}

function room(book: Book, more: number): Fault | null {
  if (inUse(book).length + more <= mostThemes) return null;
  return {
    pointer: '',
    message: `A codebook holds at most ${mostThemes} themes: merge or delete some first`,
  };
}

function unknown(pointer: string): Fault {
  return { pointer, message: 'is no theme of this question' };
}
