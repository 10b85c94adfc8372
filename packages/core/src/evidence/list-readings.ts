import type { ListQuery, Reading } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { readCursor, writeCursor } from '../study/index.ts';
import { readWordings } from './queries-answers.ts';
import { linkById, readingPage } from './queries-links.ts';
import { readerOf } from './reader.ts';
import { readingSubject } from './reading-subject.ts';
import { hideReading, viewReading } from './views.ts';

/** Readings of a link, newest first. @throws not_found, invalid_input for a cursor of another list. */
export async function listReadings(
  ctx: Context,
  linkId: string,
  { limit, cursor }: ListQuery,
): Promise<{ items: Reading[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'evidence.read');
  const after = readCursor(cursor);
  const reader = readerOf(ctx);
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const link = found(await linkById(trx, linkId), 'evidence link');
    const rows = await readingPage(trx, linkId, { limit, after });
    const page = rows.slice(0, limit);
    const wordings = await readWordings(trx, link.questionId);
    const items: Reading[] = [];
    for (const row of page) {
      const wording = wordings.find(({ revision }) => revision === row.reading.questionRevision);
      if (!wording) continue;
      const subject = await readingSubject(trx, link, wording, row.reading.cell);
      items.push(hideReading(viewReading(row, subject), reader));
    }
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { items, nextCursor: last ? writeCursor({ createdAt: last.at, id: last.id }) : null };
  });
}
