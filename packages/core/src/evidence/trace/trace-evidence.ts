import type { Trace } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { readMentions } from '../queries-themes.ts';
import { readingSubject, readSubjectLabels } from '../reading-subject.ts';
import { loadWave } from '../readings/load-wave.ts';
import { readWordings } from '../readings/queries-answers.ts';
import { readClaims } from '../readings/queries-claims.ts';
import { readField } from '../readings/queries-field.ts';
import { latestReadings, linkById } from '../readings/queries-links.ts';
import { readWithdrawals } from '../readings/queries-withdrawals.ts';
import { viewLink, viewReading } from '../views.ts';
import { readSaid } from './queries.ts';
import { cellsOf } from './trace-cells.ts';

/**
 * From a number to the exact words: the respondents counted in each cell of the newest reading, their answers, and for
 * open answers the words that were coded, as slices of the stored text. @throws not_found.
 */
export async function traceEvidence(ctx: Context, linkId: string): Promise<Trace> {
  const workspaceId = authorise(ctx, 'evidence.trace');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const link = found(await linkById(trx, linkId), 'evidence link');
    const latest = (await latestReadings(trx, [linkId])).get(linkId);
    const wordings = await readWordings(trx, link.questionId);
    const field = await readField(trx, link.studyId);
    const wave = latest?.reading.wave ?? field.wave;
    const asked = latest?.reading.questionRevision ?? 0;
    const loaded = await loadWave(trx, { link, field, wordings, wave }, asked > 0 ? asked : null);
    if (!loaded) return { link: viewLink(link), reading: null, question: null, cells: [] };
    const { wording } = loaded;
    const mentions =
      wording?.type === 'open_ended' && link.questionId !== null
        ? await readMentions(trx, { questionId: link.questionId, revision: wording.revision })
        : [];
    const said = await readSaid(
      trx,
      link.studyId,
      loaded.rows.map(({ arrivalIndex }) => arrivalIndex),
    );
    const reading = latest?.reading ?? null;
    const labels = await readSubjectLabels(trx, reading === null ? [] : [reading]);
    const subject = readingSubject(link, wording, { reading, labels });
    const claims = await readClaims(trx, link.objectiveId);
    const newestRevision = wordings[0]?.revision ?? null;
    const withdrawals = await readWithdrawals(trx, linkId);
    const now = ctx.clock.now();
    return {
      link: viewLink(link),
      reading: latest
        ? viewReading(latest, { link, subject, claims, newestRevision, withdrawals, now })
        : null,
      question:
        wording && link.questionId !== null
          ? {
              id: link.questionId,
              text: wording.text,
              revision: wording.revision,
              studyVersion: latest?.reading.studyVersion ?? link.studyVersion,
            }
          : null,
      cells: cellsOf(link.spec, { ...loaded, said, mentions }),
    };
  });
}
