import type { CodebookEdit, ThemeSuggestionContent } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { readSuggestions, setSuggestionState } from './queries-suggestions.ts';

/** Suggestions that were accepted into edits which a person has taken back wait for a decision again. */
export async function reopenSuggestions(
  trx: Trx,
  questionId: string,
  undone: readonly CodebookEdit[],
): Promise<void> {
  for (const { id, state, suggestion } of await readSuggestions(trx, questionId)) {
    const isUndone = state === 'accepted' && undone.some((edit) => isMadeOf(edit, suggestion));
    if (isUndone) await setSuggestionState(trx, id, 'open');
  }
}

function isMadeOf(edit: CodebookEdit, suggestion: ThemeSuggestionContent): boolean {
  switch (suggestion.kind) {
    case 'new':
      return edit.kind === 'add' && edit.theme.label === suggestion.theme.label;
    case 'merge':
      return edit.kind === 'merge' && edit.themeId === suggestion.themeId && edit.into === suggestion.into;
    case 'split':
      return edit.kind === 'split' && edit.themeId === suggestion.themeId;
    default:
      return suggestion satisfies never;
  }
}
