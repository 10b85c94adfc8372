import type { Report, ReportQuestion } from '@plumbline/contracts';
import { inWorkspace, type PublishedQuestion, type Trx } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import { summariseAnswers } from '../study/index.ts';
import { readFunnel, readReportStudy } from './queries-report.ts';
import { readSummaries } from './queries-summaries.ts';
import { type Reader, readerOf } from './reader.ts';
import { reportQuestion } from './report-question.ts';

/** Distributions of the newest version's questions, while answers arrive. @throws not_found. */
export async function getReport(ctx: Context, studyId: string): Promise<Report> {
  const workspaceId = authorise(ctx, 'report.read');
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const { questions, publishedAt, ...study } = found(await readReportStudy(trx, studyId), 'study');
    const { n, lastAnswerAt, ...funnel } = await readFunnel(trx, studyId);
    return {
      study: { ...study, publishedAt: publishedAt?.toISOString() ?? null },
      n,
      funnel,
      lastAnswerAt: lastAnswerAt?.toISOString() ?? null,
      attributes: [],
      flagged: { interviews: 0, counted: true },
      waves: [],
      regime: study.state === 'closed' ? 'closed' : 'live',
      questions: await reportQuestions(trx, questions, readerOf(ctx)),
      sus: [],
    };
  });
}

async function reportQuestions(
  trx: Trx,
  questions: readonly PublishedQuestion[],
  reader: Reader,
): Promise<ReportQuestion[]> {
  const summaries = await readSummaries(
    trx,
    questions.map(({ id }) => id),
  );
  const cards: ReportQuestion[] = [];
  for (const question of questions) {
    const stored = summaries.find(
      (row) => row.questionId === question.id && row.revision === question.revision,
    );
    const summary = stored?.summary ?? summariseAnswers(question, []);
    cards.push(await reportQuestion(trx, question, summary, { reader, cohort: null }));
  }
  return cards;
}
