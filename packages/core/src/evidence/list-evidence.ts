import type { EvidenceCard } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found as existing, notFound } from '../shared/errors.ts';
import { keyResultExists } from '../study/index.ts';
import { withReadIntervals } from './card-intervals.ts';
import { cardQuestion, isHiddenFrom } from './card-question.ts';
import { hideReading } from './hide-reading.ts';
import { type Reader, readerOf } from './reader.ts';
import { readingSubject, readSubjectLabels, type ThemeLabels } from './reading-subject.ts';
import { contradictingOf } from './readings/contradicting.ts';
import { loadWave } from './readings/load-wave.ts';
import { readWordingsOf, type Wording } from './readings/queries-answers.ts';
import { type Claims, noClaims, readClaims } from './readings/queries-claims.ts';
import { type Field, readFields } from './readings/queries-field.ts';
import { type LinkRow, latestReadings, linksOfKeyResult, type ReadingRow } from './readings/queries-links.ts';
import { readWithdrawals } from './readings/queries-withdrawals.ts';
import { viewLink, viewReading } from './views.ts';

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
    const claims: Claims = first ? await readClaims(trx, first.objectiveId) : noClaims;
    const wordingsOf = await readWordingsOf(
      trx,
      links.map(({ questionId }) => questionId),
    );
    const fields = await readFields(
      trx,
      links.map(({ studyId }) => studyId),
    );
    const told = [...readings.values()].map(({ reading }) => reading);
    const labels = await readSubjectLabels(trx, told);
    const items: EvidenceCard[] = [];
    for (const link of links) {
      const field = existing(fields.get(link.studyId), 'study');
      const known = { field, wordings: wordingsOf(link.questionId), labels, claims };
      items.push(await cardOf(trx, { link, latest: readings.get(link.id), ...known, ...of }));
    }
    return { items, nextCursor: null };
  });
}

/** What is read once for all cards of a key result. The answers are read link by link: each counts others. */
type CardInput = {
  link: LinkRow;
  latest: ReadingRow | undefined;
  field: Field;
  wordings: readonly Wording[];
  labels: ThemeLabels;
  claims: Claims;
  reader: Reader;
  now: Date;
};

async function cardOf(trx: Trx, input: CardInput): Promise<EvidenceCard> {
  const { link, latest, field, wordings, labels, claims, reader, now } = input;
  const wave = latest?.reading.wave ?? field.wave;
  const revision = latest && latest.reading.questionRevision > 0 ? latest.reading.questionRevision : null;
  const loaded = await loadWave(trx, { link, field, wordings, wave }, revision);
  if (!loaded) return { ...viewLink(link), reading: null, question: null, contradicting: null };
  const found = await cardQuestion(trx, { link, field, loaded, reader });
  const question = found && withReadIntervals(found, { link, field, loaded });
  if (!latest) return { ...viewLink(link), reading: null, question, contradicting: null };
  const subject = readingSubject(link, loaded.wording, { reading: latest.reading, labels });
  const newestRevision = wordings[0]?.revision ?? null;
  const withdrawals = await readWithdrawals(trx, link.id);
  const reading = viewReading(latest, { link, subject, claims, newestRevision, withdrawals, now });
  const hidden = isHiddenFrom(reader, { link, loaded, question });
  return {
    ...viewLink(link),
    reading: hideReading(reading, { stored: latest.reading, reader, hidden }),
    question,
    contradicting: hidden ? null : await contradictingOf(trx, link, loaded, reader),
  };
}
