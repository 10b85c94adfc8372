import type { ListQuery, Reading } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { pageOf, readCursor } from '../shared/page.ts';
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
    const { rows, nextCursor } = pageOf(
      await readingPage(trx, linkId, { limit, after }),
      limit,
      (row) => row,
    );
    const wordings = await readWordings(trx, link.questionId);
    const items: Reading[] = [];
    for (const row of rows) {
      const wording = wordings.find(({ revision }) => revision === row.reading.questionRevision);
      if (!wording) continue;
      const subject = await readingSubject(trx, link, wording, row.reading.cell);
      items.push(hideReading(viewReading(row, subject), reader));
    }
    return { items, nextCursor };
  });
}
