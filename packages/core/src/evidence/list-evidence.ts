import type { EvidenceCard } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { notFound } from '../shared/errors.ts';
import { keyResultExists } from '../study/index.ts';
import { cardQuestion } from './card-question.ts';
import { type Reader, readerOf } from './reader.ts';
import { readingSubject } from './reading-subject.ts';
import { contradictingOf } from './readings/contradicting.ts';
import { loadWave } from './readings/load-wave.ts';
import { readWordings } from './readings/queries-answers.ts';
import { type Claims, readClaims } from './readings/queries-claims.ts';
import { readField } from './readings/queries-field.ts';
import { type LinkRow, latestReadings, linksOfKeyResult, type ReadingRow } from './readings/queries-links.ts';
import { readWithdrawals } from './readings/queries-withdrawals.ts';
import { hideReading, viewLink, viewReading } from './views.ts';

/**
 * Evidence cards of a key result, newest link first: each with its newest reading, the question as the report shows it
 * over the same respondents, and the strongest words on the other side. @throws not_found.
 */
export async function listEvidence(
  ctx: Context,
  keyResultId: string,
): Promise<{ items: EvidenceCard[]; nextCursor: null }> {
  const workspaceId = authorise(ctx, 'evidence.read');
  const of = { reader: readerOf(ctx), now: ctx.clock.now() };
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    if (!(await keyResultExists(trx, keyResultId))) throw notFound('key result');
    const links = await linksOfKeyResult(trx, keyResultId);
    const readings = await latestReadings(
      trx,
      links.map(({ id }) => id),
    );
    const [first] = links;
    const claims: Claims = first ? await readClaims(trx, first.objectiveId) : new Map();
    const items: EvidenceCard[] = [];
    for (const link of links) items.push(await cardOf(trx, link, readings.get(link.id), { ...of, claims }));
    return { items, nextCursor: null };
  });
}

async function cardOf(
  trx: Trx,
  link: LinkRow,
  latest: ReadingRow | undefined,
  { reader, now, claims }: { reader: Reader; now: Date; claims: Claims },
): Promise<EvidenceCard> {
  const wordings = link.questionId === null ? [] : await readWordings(trx, link.questionId);
  const field = await readField(trx, link.studyId);
  const wave = latest?.reading.wave ?? field.wave;
  const revision = latest && latest.reading.questionRevision > 0 ? latest.reading.questionRevision : null;
  const loaded = await loadWave(trx, { link, field, wordings, wave }, revision);
  if (!loaded) return { ...viewLink(link), reading: null, question: null, contradicting: null };
  const question = await cardQuestion(trx, { link, field, loaded, reader });
  if (!latest) return { ...viewLink(link), reading: null, question, contradicting: null };
  const subject = await readingSubject(trx, link, loaded.wording, latest.reading);
  const newestRevision = wordings[0]?.revision ?? null;
  const withdrawals = await readWithdrawals(trx, link.id);
  const reading = viewReading(latest, { link, subject, claims, newestRevision, withdrawals, now });
  const isHidden = question !== null && (question.hidden || question.groups.some(({ hidden }) => hidden));
  return {
    ...viewLink(link),
    reading: hideReading(reading, reader, isHidden),
    question,
    contradicting: isHidden ? null : await contradictingOf(trx, link, loaded, reader),
  };
}
