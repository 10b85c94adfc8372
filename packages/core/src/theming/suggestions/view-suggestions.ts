import type { CodebookTheme, ThemeSuggestion, ThemeSuggestionContent } from '@plumbline/contracts';
import type { SuggestionRow } from './queries-suggestions.ts';

/** What waits for a decision, with its reason; not what is about themes that are gone or locked by now. */
export function viewSuggestions(
  rows: readonly SuggestionRow[],
  themes: readonly CodebookTheme[],
): ThemeSuggestion[] {
  const labels = new Map(themes.filter(({ locked }) => !locked).map(({ id, label }) => [id, label]));
  return rows.flatMap(({ id, state, suggestion }) => {
    const sentence = state === 'open' ? reason(suggestion, labels) : null;
    return sentence === null ? [] : [{ id, sentence, suggestion }];
  });
}

function reason(suggestion: ThemeSuggestionContent, labels: ReadonlyMap<string, string>): string | null {
  switch (suggestion.kind) {
    case 'new': {
      const { length } = suggestion.answerIds;
      return `${length} answers that fit no theme are alike: add “${suggestion.theme.label}”?`;
    }
    case 'merge': {
      const [one, other] = [labels.get(suggestion.themeId), labels.get(suggestion.into)];
      if (one === undefined || other === undefined) return null;
      return `“${one}” and “${other}” share ${percent(suggestion.overlap)} of their answers: are they one theme?`;
    }
    case 'split': {
      const label = labels.get(suggestion.themeId);
      if (label === undefined) return null;
      return `${percent(suggestion.share)} of the answers carry “${label}”: is it more than one theme?`;
    }
    default:
      return suggestion satisfies never;
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
