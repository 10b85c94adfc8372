import type { Distribution, ReportFile, ReportQuestion } from '@plumbline/contracts';
import { inWorkspace, type PublishedQuestion } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { reportCards } from '../report/cards.ts';
import { readReportStudy, readWaves } from '../report/queries.ts';
import { noFilter, scopeOf } from '../report/scope.ts';
import { coderOf } from '../words/coder.ts';
import { answerHash, fileHash } from './export-hashes.ts';
import {
  type ExportedAnswer,
  type ExportedCoding,
  type ExportedLink,
  readExportAnswers,
  readExportCodings,
  readExportEvidence,
} from './queries.ts';

/**
 * The report of the wave in the field as one file, with the answers it counts, what was coded in them, and hashes, so
 * that `verifyReport` can check it without the database. @throws not_found.
 */
export async function exportStudy(ctx: Context, studyId: string): Promise<ReportFile> {
  const workspaceId = authorise(ctx, 'transcript.read');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const study = found(await readReportStudy(trx, studyId), 'study');
    const flaggedByDefault = !study.excludeFlagged;
    const fielded = await readWaves(trx, studyId);
    const { scope, regime } = scopeOf(study, fielded, { includeFlagged: flaggedByDefault });
    const { questions } = study;
    const cards = await reportCards(trx, {
      questions,
      scope,
      regime,
      soFar: study.state !== 'closed',
      filter: noFilter,
      reader: 'all',
      flaggedByDefault,
      stored: () => undefined,
    });
    const answers = await readExportAnswers(trx, questions, scope);
    const codings = await readExportCodings(
      trx,
      answers.map(({ id }) => id),
    );
    const evidence = await readExportEvidence(trx, studyId);
    const { id, title, version, state } = study;
    const file = {
      format: 'plumbline-report/1' as const,
      exportedAt: ctx.clock.now().toISOString(),
      study: { id, title, version, state },
      wave: scope.wave,
      regime,
      questions: cards.map((card, index) => questionOf(card, questions[index])),
      answers: answers.map(answerOf),
      codings: codings.map(codingOf),
      evidence: evidence.map(linkOf),
    };
    return { ...file, hash: fileHash(file) };
  });
}

function questionOf(card: ReportQuestion, question: PublishedQuestion | undefined) {
  const { id, revision, type, text, n, bases, distribution } = card;
  const config: Record<string, unknown> = { ...question?.config };
  return { id, revision, type, text, config, n, bases, distribution: distribution satisfies Distribution };
}

function answerOf({ respondent, ...answer }: ExportedAnswer): ReportFile['answers'][number] {
  const said = { ...answer, respondent: `Respondent ${respondent}` };
  return { ...said, sha256: answerHash(said) };
}

function codingOf({ text, origin, model, promptVersion, ...coding }: ExportedCoding) {
  const codedBy = coderOf({ origin, model, promptVersion });
  return { ...coding, quote: text.slice(coding.start, coding.end), codedBy };
}

function linkOf({ claimWrittenAt, readAt, ...link }: ExportedLink): Record<string, unknown> {
  return {
    ...link,
    claimWrittenAt: claimWrittenAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
