import type { CohortSize, Distribution, ReportFile, ReportQuestion } from '@plumbline/contracts';
import { inWorkspace, type PublishedQuestion, type Trx } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import type { CardsInput } from '../report/card.ts';
import { reportCards } from '../report/cards.ts';
import { readReportStudy, readWaves } from '../report/queries.ts';
import { readAttributes } from '../report/queries-respondents.ts';
import { noFilter, type Scope, scopeOf } from '../report/scope.ts';
import { withExtras } from '../report/with-extras.ts';
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
    const input: CardsInput = {
      questions,
      scope,
      regime,
      soFar: study.state !== 'closed',
      filter: noFilter,
      reader: 'all',
      flaggedByDefault,
      sizes: study.cohortSizes,
      list: study.list,
      stored: () => undefined,
      extras: () => undefined,
    };
    const cards = await withExtras(trx, await reportCards(trx, input), input);
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
      listed: scope.listed,
      weights: await weightsOf(trx, study.cohortSizes, scope),
      questions: cards.map((card, index) => questionOf(card, questions[index])),
      answers: answers.map(answerOf),
      codings: codings.map(codingOf),
      evidence: evidence.map(linkOf),
    };
    return { ...file, hash: fileHash(file) };
  });
}

function questionOf(card: ReportQuestion, question: PublishedQuestion | undefined) {
  const { id, revision, type, text, n, bases, distribution, weighting } = card;
  const config: Record<string, unknown> = { ...question?.config };
  const counted = { n, bases, distribution: distribution satisfies Distribution };
  return {
    id,
    revision,
    type,
    text,
    config,
    asksAll: question?.showIf === undefined,
    ...counted,
    weighted: weightedOf(weighting),
  };
}

function weightedOf(weighting: ReportQuestion['weighting']): ReportFile['questions'][number]['weighted'] {
  if (weighting === null) return null;
  const { effectiveN, cells, mean, nps } = weighting;
  return { effectiveN, cells, mean, nps };
}

/** The groups of known size that every respondent is in, and no other attribute of theirs. */
async function weightsOf(
  trx: Trx,
  sizes: readonly CohortSize[],
  scope: Scope,
): Promise<ReportFile['weights']> {
  if (sizes.length === 0) return null;
  const names = new Set(sizes.map(({ attribute }) => attribute));
  const respondents = [...(await readAttributes(trx, scope))].map(([interviewId, attributes]) => ({
    interviewId,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => names.has(name))),
  }));
  return { sizes: [...sizes], respondents };
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
