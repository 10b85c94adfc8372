import type { Trace } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { readCurrentAnswers, readWordings, type Wording } from './queries-answers.ts';
import { type LinkRow, latestReadings, linkById } from './queries-links.ts';
import { readMentions } from './queries-themes.ts';
import { readingSubject } from './reading-subject.ts';
import { choiceCells, themeCellsOf } from './trace-cells.ts';
import { viewLink, viewReading } from './views.ts';

/**
 * From a number to the exact words: the respondents counted in each cell of the newest reading's question, their
 * answers, and for open answers the words that were coded, as slices of the stored text. @throws not_found.
 */
export async function traceEvidence(ctx: Context, linkId: string): Promise<Trace> {
  const workspaceId = authorise(ctx, 'evidence.trace');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const link = found(await linkById(trx, linkId), 'evidence link');
    const latest = (await latestReadings(trx, [linkId])).get(linkId);
    const wordings = await readWordings(trx, link.questionId);
    const wording =
      wordings.find(({ revision }) => revision === latest?.reading.questionRevision) ?? wordings[0];
    if (!wording) return emptyTrace(link);
    return {
      link: viewLink(link),
      reading: latest
        ? viewReading(latest, await readingSubject(trx, link, wording, latest.reading.cell))
        : null,
      question: {
        id: link.questionId,
        text: wording.text,
        revision: wording.revision,
        studyVersion: latest?.reading.studyVersion ?? link.studyVersion,
      },
      cells: await cellsOf(trx, link, wording),
    };
  });
}

async function cellsOf(trx: Trx, link: LinkRow, wording: Wording): Promise<Trace['cells']> {
  const { questionId, spec } = link;
  const rows = await readCurrentAnswers(trx, questionId, spec.cohort);
  const answered = rows.filter(
    ({ state, revision }) => state === 'answered' && revision === wording.revision,
  );
  if (wording.type !== 'open_ended') return choiceCells(wording, answered);
  return themeCellsOf(await readMentions(trx, { questionId, revision: wording.revision }), answered);
}

function emptyTrace(link: LinkRow): Trace {
  const { questionId, studyVersion } = link;
  const question = { id: questionId, text: '', revision: 0, studyVersion };
  return { link: viewLink(link), reading: null, question, cells: [] };
}
