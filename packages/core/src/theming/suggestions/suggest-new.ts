import type { Grouping } from '@plumbline/textmining';
import type { Context } from '../../shared/context.ts';
import { foldedLabel } from '../codebook/book.ts';
import type { NewSuggestion, SuggestionRow } from './queries-suggestions.ts';

/**
 * New themes that answers without one call for, three alike at least. One whose answers were for the most part in a
 * suggestion that a person has decided on is not suggested again, whatever it is called now.
 */
export function suggestNew(
  ctx: Context,
  { themes }: Grouping,
  { taken, before }: { taken: readonly { label: string }[]; before: readonly SuggestionRow[] },
): NewSuggestion[] {
  const labels = new Set(taken.map(({ label }) => foldedLabel(label)));
  const decided = before.flatMap(({ state, suggestion }) =>
    state !== 'open' && suggestion.kind === 'new' ? [new Set(suggestion.answerIds)] : [],
  );
  return themes.flatMap(({ label, memberIds }): NewSuggestion[] => {
    const isKnown = decided.some(
      (ids) => memberIds.filter((id) => ids.has(id)).length * 2 >= memberIds.length,
    );
    if (labels.has(foldedLabel(label)) || isKnown) return [];
    const theme = {
      label,
      definition: '',
      includeWhen: '',
      excludeWhen: '',
      includeWords: [],
      excludeWords: [],
    };
    const suggestion = { kind: 'new' as const, theme, answerIds: memberIds };
    return [{ id: ctx.ids.uuid(), key: foldedLabel(label), suggestion }];
  });
}
