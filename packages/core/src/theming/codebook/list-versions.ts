import type { CodebookVersion } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { readThemedQuestion } from '../queries.ts';
import { applyEdits } from './apply-edits.ts';
import type { Book, BookTheme } from './book.ts';
import { editSentence } from './edit-sentence.ts';
import { readBook } from './queries-book.ts';
import { readVersions, type VersionRow } from './queries-versions.ts';

/** Versions of a codebook with what each changed, newest first. @throws not_found. */
export async function listCodebookVersions(
  ctx: Context,
  questionId: string,
): Promise<{ items: CodebookVersion[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'theming.write');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await readThemedQuestion(trx, questionId), 'open question');
    const book = await readBook(trx, questionId);
    const rows = await readVersions(trx, questionId);
    const items = rows.map((row, index): CodebookVersion => {
      const { version, engine, by, at, themes } = row;
      return {
        version,
        engine,
        by,
        at: at.toISOString(),
        themes,
        changes: changes(book, row, rows[index + 1]),
      };
    });
    return { items, nextCursor: null };
  });
}

/** A person's edits in words; of a machine's version which themes came and went. */
function changes(book: Book, row: VersionRow, before: VersionRow | undefined): string[] {
  const known = before?.themes ?? [];
  if (row.edits.length > 0) {
    let so: Book = asItWas(book, known);
    return row.edits.map((edit) => {
      const sentence = editSentence(so, edit);
      so = applyEdits(so, [edit]).book;
      return sentence;
    });
  }
  const came = row.themes.filter(({ id }) => !known.some((theme) => theme.id === id));
  const went = known.filter(({ id }) => !row.themes.some((theme) => theme.id === id));
  return [
    ...came.map(({ label }) => `Add “${label}”.`),
    ...went.map(({ label }) => `Retire “${label}”.`),
    ...row.themes.flatMap(({ id, label }) => {
      const old = known.find((theme) => theme.id === id);
      return old && old.label !== label ? [`Rename “${old.label}” to “${label}”.`] : [];
    }),
  ];
}

/** The book with the themes of an earlier version in the words of then; the others have names all the same. */
function asItWas(book: Book, themes: VersionRow['themes']): BookTheme[] {
  return book.map((theme) => {
    const then = themes.find(({ id }) => id === theme.id);
    return then ? { ...then, state: 'in_use', mergedInto: null } : theme;
  });
}
