import type { Codebook } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { budgetOf } from '../../shared/budget.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { regimeOf } from '../../study/index.ts';
import { latestSample, readSampled } from '../agreement/queries-agreement.ts';
import { viewAgreement } from '../agreement/view-agreement.ts';
import { readCodebook, readThemedQuestion } from '../queries.ts';
import { waitingReason } from '../rules.ts';
import { readLatestMeasure } from '../stability/queries-stability.ts';
import { readSuggestions } from '../suggestions/queries-suggestions.ts';
import { viewSuggestions } from '../suggestions/view-suggestions.ts';
import { themingState } from '../theming-state.ts';
import { loadDraft } from './draft/load-draft.ts';
import { type RunRow, readLatestRun } from './queries-run.ts';
import {
  countRespondents,
  readCodebookThemes,
  readMerged,
  readThemeFacts,
  readWeeks,
} from './queries-themes.ts';
import { viewRun } from './view-run.ts';
import { viewThemes } from './view-themes.ts';

const mostWeeks = 12;

/** Within a transaction, so that a verb returns what it has made. @throws not_found. */
export async function loadCodebook(ctx: Context, trx: Trx, questionId: string): Promise<Codebook> {
  const question = found(await readThemedQuestion(trx, questionId), 'open question');
  const row = await readCodebook(trx, questionId);
  const themes = await readCodebookThemes(trx, questionId);
  const respondents = await countRespondents(trx, questionId);
  const run = await readLatestRun(trx, questionId);
  const budget = await budgetOf(ctx, trx);
  return {
    questionId,
    version: row?.version ?? null,
    revision: row?.revision ?? 0,
    touched: row !== undefined && row.touchedAt !== null,
    paused: row !== undefined && row.pausedAt !== null,
    respondents,
    themes: viewThemes(themes, {
      regime: regimeOf(question.closedBy),
      base: respondents.coded,
      facts: await readThemeFacts(trx, questionId),
      weeks: await readWeeks(trx, questionId, mostWeeks),
      merged: await readMerged(trx, questionId),
    }),
    theming: await themingState(trx, questionId),
    run: run ? viewRun(run) : null,
    budget: budget && { ...budget, reached: budget.reached || waitsForBudget(run) },
    draft: row ? await loadDraft(ctx, trx, questionId, row.engine) : null,
    suggestions: viewSuggestions(await readSuggestions(trx, questionId), themes),
    agreement: await loadAgreement(trx, questionId),
    stability: await readLatestMeasure(trx, questionId),
    updatedAt: row?.updatedAt.toISOString() ?? null,
  };
}

/** A call that cost more than was left was held back: what is left is of no use to this question. */
function waitsForBudget(run: RunRow | undefined): boolean {
  return run?.state === 'waiting' && run.detail === waitingReason('budget');
}

async function loadAgreement(trx: Trx, questionId: string): Promise<Codebook['agreement']> {
  const sample = await latestSample(trx, questionId);
  return sample ? viewAgreement(sample, await readSampled(trx, sample.id)) : null;
}
