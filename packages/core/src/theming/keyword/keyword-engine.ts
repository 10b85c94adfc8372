import { inWorkspace } from '@plumbline/db';
import type { Ids } from '@plumbline/runtime';
import { type Grouping, matchThemes } from '@plumbline/textmining';
import { makeVersion } from '../codebook/make-version.ts';
import { type CodebookRow, type OpenAnswer, readCodebook, readOpenAnswers, readThemes } from '../queries.ts';
import { markRun, startRun } from '../queries-runs.ts';
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

/**
 * Groups the answers of a codebook that no person has touched; a theme whose members stay together keeps its id, and new
 * answers join by their neighbours.
 */
export async function themeByKeywords(themed: Themed): Promise<void> {
  const before = await readAll(themed);
  const grouping = await groupInThread(before.answers, themed.run.signal, {
    known: knownThemes(before.themes),
  });
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
    const now = await readCodebook(trx, questionId);
    if (now?.pausedAt) return themed.run.complete(trx);
    if (!isUnchanged(before.codebook, now)) throw new StaleThemingError();
    // Names are made of answers' words: those of an erased one must not come back.
    const grouped = before.answers.map(({ id }) => id);
    if (!(await areAllThere(trx, grouped))) throw new StaleThemingError();
    if (now) await saveCodebook(trx, scope);
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
    await markRun(trx, before.runId, { state: 'done', detail: '', at });
    await themed.run.complete(trx);
  });
}

/** Whether neither a version, nor a person's first edit, has come between. */
export function isUnchanged(before: CodebookRow | undefined, now: CodebookRow | undefined): boolean {
  return (
    now?.version === before?.version &&
    now?.updatedAt.getTime() === before?.updatedAt.getTime() &&
    now?.touchedAt?.getTime() === before?.touchedAt?.getTime()
  );
}

function isAnotherList(before: readonly Named[], after: readonly Named[]): boolean {
  const named = (themes: readonly Named[]) => themes.map(({ id, label }) => `${id} ${label}`).sort();
  return before.length === 0 || named(before).join('\n') !== named(after).join('\n');
}

type Named = { id: string; label: string };

function readAll({ ctx, workspaceId, questionId }: Themed) {
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const codebook = await readCodebook(trx, questionId);
    const themes = codebook?.engine === 'keyword' ? await readThemes(trx, questionId) : [];
    const answers = await readOpenAnswers(trx, questionId);
    const start = { id: ctx.ids.uuid(), workspaceId, questionId, engine: 'keyword' as const, model: null };
    const runId = await startRun(trx, { ...start, at: ctx.clock.now() });
    return { codebook, themes, answers, runId };
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
