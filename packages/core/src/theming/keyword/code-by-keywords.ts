import { inWorkspace, type Trx } from '@plumbline/db';
import { readCodebookThemes } from '../codebook/queries-themes.ts';
import { markRun, saveProgress } from '../queries-runs.ts';
import {
  areAllThere,
  dropCodings,
  lockCodebook,
  type NewAssignment,
  type Scope,
  saveAssignments,
  saveCodebook,
  saveCodings,
} from '../queries-write.ts';
import { quoteSpan } from '../quote-span.ts';
import { unknownSentence } from '../rules.ts';
import { type Themed, writeResult } from '../run.ts';
import { StaleThemingError } from '../stale.ts';
import { readSuggestions, replaceOpenSuggestions } from '../suggestions/queries-suggestions.ts';
import { suggestNew } from '../suggestions/suggest-new.ts';
import { createWordRules } from '../word-rules.ts';
import { groupInThread } from './group-in-thread.ts';
import { joinByExamples } from './join-by-examples.ts';
import { beginRun, isWanted, leaveRun } from './keyword-run.ts';
import {
  dropOtherMachineAssignments,
  type KnownAnswer,
  readKnownAnswers,
  readUnknownThemes,
} from './queries-keyword.ts';
import { type Watch, whileWanted } from './while-wanted.ts';

/** Share of the work of a run that comes before what fits no theme is grouped. */
const assigning = 0.6;

/**
 * Codes what is not coded against the themes as people have left them: by the themes' words first, then by the answers
 * that carry them, those that people have coded before others. What fits none gets none; themes are not changed, also
 * where a person has asked for all answers to be coded anew.
 */
export async function codeByKeywords(themed: Themed): Promise<void> {
  const before = await readAll(themed);
  const { open, total, isOthers } = before;
  const found = await whileWanted(themed, before, async (watch) => {
    const assignments = open.length === 0 ? [] : await findThemes(themed, before, watch);
    const pool = poolOf(before.answers, open, assignments);
    const unsorted = await groupInThread(pool, {
      signal: watch.signal,
      onProgress: (share) => watch.onProgress(assigning + (1 - assigning) * share),
    });
    return { assignments, pool, unsorted };
  });
  if (found === null) return leaveRun(themed);
  const { assignments, pool, unsorted } = found;
  const { ctx, workspaceId, questionId } = themed;
  const at = ctx.clock.now();

  await writeResult(themed, async (trx) => {
    await lockCodebook(trx, questionId);
    if (!(await isWanted(trx, questionId, before))) return themed.run.complete(trx);
    const openIds = open.map(({ id }) => id);
    const used = [...openIds, ...pool.map(({ id }) => id)];
    if (!(await areAllThere(trx, used))) throw new StaleThemingError();
    const scope: Scope = {
      workspaceId,
      questionId,
      version: before.codebook?.version ?? 1,
      engine: 'keyword',
      at,
    };
    if (isOthers) await saveCodebook(trx, scope);
    if (isOthers) await dropCodings(trx, scope, 'model');
    const others = await dropOtherMachineAssignments(trx, openIds, assignments);
    await saveAssignments(trx, scope, others);
    await saveCodings(trx, scope, statesOf(openIds, assignments), { promptVersion: null, model: null });
    const known = { taken: before.themes, before: await readSuggestions(trx, questionId) };
    await replaceOpenSuggestions(trx, scope, ['new'], suggestNew(ctx, unsorted, known));
    await saveProgress(trx, before.runId, { done: total, total });
    const detail = unknownSentence(await readUnknownThemes(trx, questionId));
    await markRun(trx, before.runId, { state: 'done', detail, at });
    await themed.run.complete(trx);
  });
}

/** Answers that machines have found no theme in: what new ones are suggested for. */
function poolOf(
  answers: readonly KnownAnswer[],
  open: readonly KnownAnswer[],
  assignments: readonly NewAssignment[],
): KnownAnswer[] {
  const opened = new Set(open.map(({ id }) => id));
  const assigned = new Set(assignments.map(({ answerId }) => answerId));
  return answers.filter(({ id, coded, themeIds }) =>
    opened.has(id) ? !assigned.has(id) : coded === 'machine' && themeIds.length === 0,
  );
}

type Before = Awaited<ReturnType<typeof readAll>>;

function readAll(themed: Themed) {
  const { ctx, workspaceId, questionId } = themed;
  return inWorkspace(ctx.db, workspaceId, async (trx: Trx) => {
    const run = await beginRun(themed, trx);
    const themes = await readCodebookThemes(trx, questionId);
    const answers = await readKnownAnswers(trx, questionId);
    const isOthers = run.codebook?.engine !== 'keyword';
    // What a model has coded is coded anew: the page says who coded it.
    const isAnew = isOthers || run.anew;
    const open = answers.filter(({ coded }) => coded === 'no' || (isAnew && coded === 'machine'));
    const total = open.length;
    await saveProgress(trx, run.runId, { done: 0, total });
    return { ...run, themes, answers, open, total, isOthers };
  });
}

async function findThemes(
  { ctx }: Themed,
  { themes, answers, open }: Before,
  { signal, onProgress }: Watch,
): Promise<NewAssignment[]> {
  const rules = createWordRules(themes);
  const joined = await joinByExamples(
    { themes, answers, open },
    { signal, onProgress: (share) => onProgress(assigning * share) },
  );
  const labels = new Map(themes.map(({ id, label }) => [id, label]));
  return open.flatMap(({ id: answerId, text }) => {
    const { included, excluded } = rules(text);
    const byRule = included.map((found): NewAssignment => {
      return { id: ctx.ids.uuid(), answerId, ...found, rank: null, origin: 'rule' };
    });
    const themeId = joined.get(answerId);
    const isSettled =
      themeId === undefined || excluded.has(themeId) || byRule.some((one) => one.themeId === themeId);
    if (isSettled) return byRule;
    const span = quoteSpan(text, labels.get(themeId) ?? '');
    return [...byRule, { id: ctx.ids.uuid(), answerId, themeId, ...span, rank: null }];
  });
}

function statesOf(answerIds: readonly string[], assignments: readonly NewAssignment[]) {
  const assigned = new Set(assignments.map(({ answerId }) => answerId));
  return answerIds.map((answerId) => ({
    answerId,
    state: assigned.has(answerId) ? ('done' as const) : ('none' as const),
  }));
}
