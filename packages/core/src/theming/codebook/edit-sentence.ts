import type { CodebookEdit } from '@plumbline/contracts';
import { type Book, rootOf, themeIn } from './book.ts';

/** An edit in words. `book` is as it was before the edit. */
export function editSentence(book: Book, edit: CodebookEdit): string {
  const name = (id: string) => `“${themeIn(book, id)?.label ?? 'a theme that is gone'}”`;
  switch (edit.kind) {
    case 'add':
      return `Add “${edit.theme.label}”.`;
    case 'change':
      return `${changes(name(edit.themeId), edit.change)}.`;
    case 'lock':
      return `${edit.locked ? 'Lock' : 'Unlock'} ${name(edit.themeId)}.`;
    case 'merge':
      return `Merge ${name(edit.themeId)} into ${name(edit.into)}.`;
    case 'unmerge': {
      const theme = themeIn(book, edit.themeId);
      return `Take ${name(edit.themeId)} out of ${name(theme ? rootOf(book, theme).id : edit.themeId)}.`;
    }
    case 'split':
      return `Split ${name(edit.themeId)} into ${listed(edit.into.map(({ theme }) => `“${theme.label}”`))}.`;
    case 'order':
      return 'Put the themes in another order.';
    case 'delete':
      return `Delete ${name(edit.themeId)}.`;
    default:
      return edit satisfies never;
  }
}

const parts = [
  ['definition', 'definition'],
  ['includeWhen', 'when it applies'],
  ['excludeWhen', 'when it does not'],
  ['includeWords', 'words that include it'],
  ['excludeWords', 'words that exclude it'],
] as const;

function changes(name: string, change: Extract<CodebookEdit, { kind: 'change' }>['change']): string {
  const changed = parts.filter(([key]) => change[key] !== undefined).map(([, words]) => words);
  if (change.label === undefined) return `Change ${listed(changed)} of ${name}`;
  const renamed = `Rename ${name} to “${change.label}”`;
  return changed.length === 0 ? renamed : `${renamed} and change its ${listed(changed)}`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
