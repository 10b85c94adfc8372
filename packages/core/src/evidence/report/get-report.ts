import { type Report, type ReportQuery, whereOf } from '@plumbline/contracts';
import { inWorkspace, type Trx } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found as existing } from '../../shared/errors.ts';
import { readerOf } from '../reader.ts';
import { attributeChoices } from './attributes.ts';
import type { CardsInput } from './card.ts';
import { reportCards } from './cards.ts';
import { withEarlier } from './earlier.ts';
import { explored } from './explore.ts';
import { studyFacts } from './facts.ts';
import { type ReportStudy, readArrivals, readLinkCounts, readReportStudy, readWaves } from './queries.ts';
import { readSummaries } from './queries-summaries.ts';
import { hideSus, respondentsFor } from './respondents.ts';
import { type Filter, type Scope, type Scoped, scopeOf } from './scope.ts';
import type { StudyFacts } from './study-facts.ts';
import { readSus } from './sus.ts';
import { viewWaves } from './waves.ts';
import { withExtras } from './with-extras.ts';

/**
 * Distributions of the newest version's questions, while answers arrive: of the wave in the field and with the study's
 * own choice about flagged interviews, unless the query says otherwise. @throws not_found.
 */
export async function getReport(ctx: Context, studyId: string, query: ReportQuery = {}): Promise<Report> {
  const workspaceId = authorise(ctx, 'report.read');
  const reader = readerOf(ctx);
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const study = existing(await readReportStudy(trx, studyId), 'study');
    const waves = await readWaves(trx, studyId);
    const flaggedByDefault = !study.excludeFlagged;
    const includeFlagged =
      query.includeFlagged === undefined ? flaggedByDefault : query.includeFlagged === 'true';
    const { scope, regime } = scopeOf(study, waves, { wave: query.wave, includeFlagged });
    const usual = { ...scope, includeFlagged: flaggedByDefault };
    const filter: Filter = { where: whereOf(query), compare: query.compare ?? null };

    const asked = asksFor(study, scope, filter);
    const usualOnes = scope.wave === study.wave && !asked;
    const stored = usualOnes ? await readSummaries(trx, study.questions, { scope, regime }) : noSummaries;
    const cards: CardsInput = {
      questions: study.questions,
      scope,
      regime,
      soFar: study.state !== 'closed' && scope.wave === study.wave,
      filter,
      reader,
      flaggedByDefault,
      sizes: study.cohortSizes,
      list: study.list,
      stored: ({ id }) => (filter.compare === null ? stored.get(id) : undefined),
      extras: ({ id }) => stored.get(id)?.extras,
    };
    const shown = await withExtras(trx, await reportCards(trx, cards), cards);
    const questions = await withEarlier(trx, explored(shown), cards);
    const facts = await studyFacts(trx, study, { scope: usual, regime });
    const found = asked ? await askedFacts(trx, study, { scope, regime, filter }) : facts;
    const { imported, flagged, moderation, ...funnel } = facts.funnel;
    const { opened, invited } = await readLinkCounts(trx, studyId);
    return {
      study: viewStudy(study),
      n: respondentsFor(found.n, { questions, asked, reader }),
      funnel: { invited, opened: imported + opened, ...funnel },
      lastAnswerAt: found.lastAnswerAt,
      attributes: attributeChoices(facts.attributes, reader),
      flagged: { interviews: flagged, counted: includeFlagged },
      moderation,
      waves: viewWaves(waves, facts.finished),
      listed: scope.listed,
      regime,
      questions,
      sus: hideSus(found.sus, { asked, reader }),
    };
  });
}

const noSummaries: Awaited<ReturnType<typeof readSummaries>> = new Map();

async function askedFacts(
  trx: Trx,
  study: ReportStudy,
  of: Scoped & { filter: Filter },
): Promise<Pick<StudyFacts, 'n' | 'lastAnswerAt' | 'sus'>> {
  const { n, lastAnswerAt } = await readArrivals(trx, of.scope, of.filter);
  const sus = await readSus(trx, study.questions, of);
  return { n, lastAnswerAt: lastAnswerAt?.toISOString() ?? null, sus };
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
