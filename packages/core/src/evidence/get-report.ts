import { type Report, type ReportQuery, whereOf } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { found } from '../shared/errors.ts';
import {
  type ReportStudy,
  readArrivals,
  readAttributes,
  readFunnel,
  readReportStudy,
  readWaves,
} from './queries-report.ts';
import { readSummaries } from './queries-summaries.ts';
import { readerOf } from './reader.ts';
import { attributeChoices } from './report-attributes.ts';
import { type CardsInput, reportCards } from './report-cards.ts';
import { hideSus, respondentsFor } from './report-respondents.ts';
import { type Filter, type Scope, scopeOf } from './report-scope.ts';
import { readSus } from './report-sus.ts';
import { viewWaves } from './report-waves.ts';

/**
 * Distributions of the newest version's questions, while answers arrive: of the wave in the field and with the study's
 * own choice about flagged interviews, unless the query says otherwise. @throws not_found.
 */
export async function getReport(ctx: Context, studyId: string, query: ReportQuery = {}): Promise<Report> {
  const workspaceId = authorise(ctx, 'report.read');
  const reader = readerOf(ctx);
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const study = found(await readReportStudy(trx, studyId), 'study');
    const waves = await readWaves(trx, studyId);
    const flaggedByDefault = !study.excludeFlagged;
    const includeFlagged =
      query.includeFlagged === undefined ? flaggedByDefault : query.includeFlagged === 'true';
    const { scope, regime } = scopeOf(study, waves, { wave: query.wave, includeFlagged });
    const usual = { ...scope, includeFlagged: flaggedByDefault };
    const filter: Filter = { where: whereOf(query), compare: query.compare ?? null };

    const asked = asksFor(study, scope, filter);
    const plain = scope.wave === study.wave && filter.compare === null && !asked;
    const stored = plain ? await readSummaries(trx, study.questions, { scope, regime }) : new Map();
    const cards: CardsInput = {
      questions: study.questions,
      scope,
      regime,
      soFar: study.state !== 'closed' && scope.wave === study.wave,
      filter,
      reader,
      flaggedByDefault,
      stored: ({ id }) => stored.get(id),
    };
    const questions = await reportCards(trx, cards);
    const { flagged, ...funnel } = await readFunnel(trx, scope);
    const { n, lastAnswerAt } = await readArrivals(trx, scope, filter);
    return {
      study: viewStudy(study),
      n: respondentsFor(n, { questions, asked, reader }),
      funnel,
      lastAnswerAt: lastAnswerAt?.toISOString() ?? null,
      attributes: attributeChoices(await readAttributes(trx, usual), reader),
      flagged: { interviews: flagged, counted: includeFlagged },
      waves: viewWaves(waves),
      regime,
      questions,
      sus: hideSus(await readSus(trx, study.questions, { scope, filter, regime }), { asked, reader }),
    };
  });
}

/** Whether other respondents are asked for than those whom the study counts. */
function asksFor({ excludeFlagged }: ReportStudy, { includeFlagged }: Scope, { where }: Filter): boolean {
  return includeFlagged === excludeFlagged || Object.keys(where).length > 0;
}

function viewStudy(study: ReportStudy): Report['study'] {
  return {
    id: study.id,
    title: study.title,
    state: study.state,
    version: study.version,
    keyResultId: study.keyResultId,
    keyResultTitle: study.keyResultTitle,
    targetN: study.targetN,
    publishedAt: study.publishedAt?.toISOString() ?? null,
  };
}
