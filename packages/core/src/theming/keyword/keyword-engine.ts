import { inWorkspace } from '@plumbline/db';
import type { Ids } from '@plumbline/runtime';
import { type Grouping, matchThemes } from '@plumbline/textmining';
import { makeVersion } from '../codebook/make-version.ts';
import { type OpenAnswer, readOpenAnswers, readThemes } from '../queries.ts';
import { markRun, saveProgress } from '../queries-runs.ts';
import {
  areAllThere,
  dropCodings,
  dropOtherAssignments,
  lockCodebook,
  type NewAssignment,
  type NewTheme,
  retireThemes,
  saveAssignments,
  saveCodebook,
  saveCodings,
  saveThemes,
} from '../queries-write.ts';
import { quoteSpan } from '../quote-span.ts';
import { type Themed, writeResult } from '../run.ts';
import { StaleThemingError } from '../stale.ts';
import { groupInThread } from './group-in-thread.ts';
import { beginRun, isWanted, leaveRun } from './keyword-run.ts';
import { whileWanted } from './while-wanted.ts';

/**
 * Groups the answers; a theme whose members stay together keeps its id. New answers join by their neighbours, unless a
 * person has asked for all of it to be grouped anew. For a codebook that no person has touched.
 */
export async function themeByKeywords(themed: Themed): Promise<void> {
  const before = await readAll(themed);
  const known = before.anew ? [] : knownThemes(before.themes);
  const grouping = await whileWanted(themed, before, (watch) =>
    groupInThread(before.answers, { known, ...watch }),
  );
  if (grouping === null) return leaveRun(themed);
  const { themes, assignments } = arrange(grouping, before, themed.ctx.ids);
  const at = themed.ctx.clock.now();
  const { workspaceId, questionId } = themed;
  const version = before.codebook?.version ?? 1;
  const scope = { workspaceId, questionId, version, engine: 'keyword' as const, at };
  const assigned = new Set(assignments.map(({ answerId }) => answerId));
  const codings = before.answers.map(({ id }) => ({
    answerId: id,
    state: assigned.has(id) ? ('done' as const) : ('none' as const),
  }));

  await writeResult(themed, async (trx) => {
    await lockCodebook(trx, questionId);
    if (!(await isWanted(trx, questionId, before))) return themed.run.complete(trx);
    // Names are made of answers' words: those of an erased one must not come back.
    const grouped = before.answers.map(({ id }) => id);
    if (!(await areAllThere(trx, grouped))) throw new StaleThemingError();
    if (before.codebook) await saveCodebook(trx, scope);
    await retireThemes(
      trx,
      scope,
      themes.map(({ id }) => id),
    );
    await saveThemes(trx, scope, themes);
    await dropOtherAssignments(trx, scope, assignments);
    await saveAssignments(trx, scope, assignments);
    await dropCodings(trx, scope, 'model');
    await saveCodings(trx, scope, codings, { promptVersion: null, model: null });
    if (isAnotherList(before.themes, themes)) await makeVersion(trx, scope);
    await saveProgress(trx, before.runId, { done: before.total, total: before.total });
    await markRun(trx, before.runId, { state: 'done', detail: '', at });
    await themed.run.complete(trx);
  });
}

function isAnotherList(before: readonly Named[], after: readonly Named[]): boolean {
  const named = (themes: readonly Named[]) => themes.map(({ id, label }) => `${id} ${label}`).sort();
  return before.length === 0 || named(before).join('\n') !== named(after).join('\n');
}

type Named = { id: string; label: string };

function readAll(themed: Themed) {
  const { ctx, workspaceId, questionId } = themed;
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const run = await beginRun(themed, trx);
    const themes = run.codebook?.engine === 'keyword' ? await readThemes(trx, questionId) : [];
    const answers = await readOpenAnswers(trx, questionId);
    const total = answers.length;
    await saveProgress(trx, run.runId, { done: 0, total });
    return { ...run, themes, answers, total };
  });
}

function knownThemes(themes: readonly { id: string; answerIds: string[] }[]) {
  return themes.map(({ id, answerIds }) => ({ id, memberIds: answerIds }));
}

/** Themes with lasting ids, and for each member the words that show it. */
function arrange(
  grouping: Grouping,
  before: { answers: OpenAnswer[]; themes: { id: string; answerIds: string[] }[] },
  ids: Ids,
): { themes: NewTheme[]; assignments: NewAssignment[] } {
  const texts = new Map(before.answers.map(({ id, text }) => [id, text]));
  const matched = matchThemes(knownThemes(before.themes), grouping.themes);
  const themes = grouping.themes.map(({ label }, position) => ({
    id: matched[position] ?? ids.uuid(),
    label,
    definition: '',
    position,
  }));
  const assignments = grouping.themes.flatMap(({ label, memberIds, quotes }, index) =>
    memberIds.map((answerId): NewAssignment => {
      const rank = quotes.findIndex((quote) => quote.answerId === answerId);
      const { start, end } = quotes[rank] ?? quoteSpan(texts.get(answerId) ?? '', label);
      const themeId = themes[index]?.id ?? '';
      return { id: ids.uuid(), answerId, themeId, start, end, rank: rank === -1 ? null : rank };
    }),
  );
  return { themes, assignments };
}
