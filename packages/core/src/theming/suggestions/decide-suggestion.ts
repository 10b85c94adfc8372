import type {
  BodyOf,
  Codebook,
  CodebookEdit,
  ThemeSuggestionContent,
  themingEndpoints,
} from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { AppError, invalid } from '../../shared/errors.ts';
import { draftEdits } from '../codebook/draft/draft-edits.ts';
import { groupInThread } from '../keyword/group-in-thread.ts';
import {
  readMembers,
  readSuggestions,
  type SuggestionRow,
  setSuggestionState,
} from './queries-suggestions.ts';

type Decision = BodyOf<typeof themingEndpoints.decideSuggestion>;

const mostParts = 10;

/**
 * Accepts a suggestion into the draft, or dismisses it for good.
 * @throws not_found, precondition_failed, invalid_input for one that is not open, conflict for a split that words do not show
 */
export async function decideSuggestion(
  ctx: Context,
  questionId: string,
  { suggestionId, accept }: Decision,
  expected: string | null,
): Promise<Codebook> {
  const workspaceId = authorise(ctx, 'theming.write');
  const known = await inWorkspace(ctx.db, workspaceId, (trx) => readSuggestions(trx, questionId));
  const suggestion = known.find(({ id, state }) => id === suggestionId && state === 'open')?.suggestion;
  // Before the lock: grouping many answers takes its time.
  const edits = accept && suggestion ? await editsFor(ctx, workspaceId, suggestion) : [];
  return draftEdits(ctx, { questionId, expected, pointer: () => '/suggestionId' }, async (trx) => {
    checkOpen(await readSuggestions(trx, questionId), suggestionId);
    await setSuggestionState(trx, suggestionId, accept ? 'accepted' : 'dismissed');
    return edits;
  });
}

function checkOpen(rows: readonly SuggestionRow[], id: string): void {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw invalid('/suggestionId', 'is no suggestion for this question');
  if (row.state !== 'open') throw invalid('/suggestionId', `was ${row.state} before`);
}

async function editsFor(
  ctx: Context,
  workspaceId: string,
  suggestion: ThemeSuggestionContent,
): Promise<CodebookEdit[]> {
  switch (suggestion.kind) {
    case 'new':
      return [{ kind: 'add', themeId: ctx.ids.uuid(), theme: suggestion.theme }];
    case 'merge':
      return [{ kind: 'merge', themeId: suggestion.themeId, into: suggestion.into }];
    case 'split':
      return [await splitByWords(ctx, workspaceId, suggestion.themeId)];
    default:
      return suggestion satisfies never;
  }
}

/** Parts that the theme's answers fall into by their words, each shown by its typical answers. */
async function splitByWords(ctx: Context, workspaceId: string, themeId: string): Promise<CodebookEdit> {
  const members = await inWorkspace(ctx.db, workspaceId, (trx) => readMembers(trx, themeId));
  const { themes } = await groupInThread(members, { signal: new AbortController().signal });
  if (themes.length < 2)
    throw new AppError(
      'conflict',
      'Its answers share no words that tell them apart: split the theme by hand.',
    );
  const into = themes.slice(0, mostParts).map(({ label, quotes }) => ({
    themeId: ctx.ids.uuid(),
    theme: { label, definition: '', includeWhen: '', excludeWhen: '', includeWords: [], excludeWords: [] },
    answerIds: quotes.map(({ answerId }) => answerId),
  }));
  return { kind: 'split', themeId, into };
}
