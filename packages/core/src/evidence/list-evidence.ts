import type { EvidenceCard } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { keyResultExists, summariseAnswers } from '../study/index.ts';
import { readCurrentAnswers, readWordings, type Wording } from './queries-answers.ts';
import { type LinkRow, latestReadings, linksOfKeyResult, type ReadingRow } from './queries-links.ts';
import { type Reader, readerOf } from './reader.ts';
import { readingSubject } from './reading-subject.ts';
import { reportQuestion } from './report-question.ts';
import { hideReading, viewLink, viewReading } from './views.ts';

/**
 * Evidence cards of a key result, newest link first: each with its newest reading and the question as the report
 * shows it, both over the link's cohort. @throws not_found.
 */
export async function listEvidence(
  ctx: Context,
  keyResultId: string,
): Promise<{ items: EvidenceCard[]; nextCursor: null }> {
  const workspaceId = authorise(ctx, 'evidence.read');
  const reader = readerOf(ctx);
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    if (!(await keyResultExists(trx, keyResultId))) throw notFound('key result');
    const links = await linksOfKeyResult(trx, keyResultId);
    const readings = await latestReadings(
      trx,
      links.map(({ id }) => id),
    );
    const items: EvidenceCard[] = [];
    for (const link of links) items.push(await cardOf(trx, link, readings.get(link.id), reader));
    return { items, nextCursor: null };
  });
}

async function cardOf(
  trx: Trx,
  link: LinkRow,
  latest: ReadingRow | undefined,
  reader: Reader,
): Promise<EvidenceCard> {
  const [wording] = await readWordings(trx, link.questionId);
  if (!wording) return { ...viewLink(link), reading: null, question: null };
  const question = await questionOf(trx, link, wording, reader);
  if (!latest) return { ...viewLink(link), reading: null, question };
  const subject = await readingSubject(trx, link, wording, latest.reading.cell);
  return { ...viewLink(link), reading: hideReading(viewReading(latest, subject), reader), question };
}

async function questionOf(trx: Trx, link: LinkRow, wording: Wording, reader: Reader) {
  const { cohort } = link.spec;
  const answers = await readCurrentAnswers(trx, link.questionId, cohort);
  const summary = summariseAnswers(
    wording,
    answers.filter(({ revision }) => revision === wording.revision),
  );
  return reportQuestion(trx, { ...wording, id: link.questionId }, summary, { reader, cohort });
}
