import type { ListQuery, Reading } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { pageOf, readCursor } from '../shared/page.ts';
import { cardQuestion, isHiddenFrom } from './card-question.ts';
import { hideReading } from './hide-reading.ts';
import { type Reader, readerOf } from './reader.ts';
import { readingSubject, readSubjectLabels } from './reading-subject.ts';
import { loadWave } from './readings/load-wave.ts';
import { readWordings, type Wording } from './readings/queries-answers.ts';
import { readClaims } from './readings/queries-claims.ts';
import { readField } from './readings/queries-field.ts';
import { type LinkRow, linkById, readingPage } from './readings/queries-links.ts';
import { readWithdrawals } from './readings/queries-withdrawals.ts';
import { viewReading } from './views.ts';

/** Readings of a link, newest first. @throws not_found, invalid_input for a cursor of another list. */
export async function listReadings(
  ctx: Context,
  linkId: string,
  { limit, cursor }: ListQuery,
): Promise<{ items: Reading[]; nextCursor: string | null }> {
  const workspaceId = authorise(ctx, 'evidence.read');
  const after = readCursor(cursor);
  const reader = readerOf(ctx);
  const now = ctx.clock.now();
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const link = found(await linkById(trx, linkId), 'evidence link');
    const { rows, nextCursor } = pageOf(
      await readingPage(trx, linkId, { limit, after }),
      limit,
      (row) => row,
    );
    const wordings = await readWordings(trx, link.questionId);
    const claims = await readClaims(trx, link.objectiveId);
    const newestRevision = wordings[0]?.revision ?? null;
    const hidden = await isHiddenToday(trx, link, wordings, reader);
    const withdrawals = await readWithdrawals(trx, linkId);
    const labels = await readSubjectLabels(
      trx,
      rows.map(({ reading }) => reading),
    );
    const items = rows.map((row) => {
      const { reading } = row;
      const wording = wordings.find(({ revision }) => revision === reading.questionRevision) ?? null;
      const subject = readingSubject(link, wording, { reading, labels });
      const view = viewReading(row, { link, subject, claims, newestRevision, withdrawals, now });
      return hideReading(view, { stored: reading, reader, hidden });
    });
    return { items, nextCursor };
  });
}

/** Readers of released quotes see no history of a number that they may not see today. */
async function isHiddenToday(
  trx: Trx,
  link: LinkRow,
  wordings: readonly Wording[],
  reader: Reader,
): Promise<boolean> {
  if (reader === 'all') return false;
  const field = await readField(trx, link.studyId);
  const loaded = await loadWave(trx, { link, field, wordings, wave: field.wave }, null);
  if (!loaded) return false;
  const question = await cardQuestion(trx, { link, field, loaded, reader });
  return isHiddenFrom(reader, { link, loaded, question });
}
