import type { ThemeSuggestion } from '@plumbline/contracts';
import { Button, Icon } from '../../../components/ui/index.ts';
import type { CodebookStep } from '../api/edit-codebook.ts';

interface SuggestionListProps {
  suggestions: readonly ThemeSuggestion[];
  busy: boolean;
  onStep: (step: CodebookStep) => void;
}

/** What the machine would change; nothing of it happens before a person takes it. */
export function SuggestionList({ suggestions, busy, onStep }: SuggestionListProps) {
  if (suggestions.length === 0) return null;
  return (
    <section className="suggestions" aria-label="Suggestions">
      <h2>Suggestions</h2>
      <ul>
        {suggestions.map(({ id, sentence, suggestion }) => (
          <li key={id}>
            <Icon name="info" />
            <p>
              {sentence}
              {suggestion.kind === 'new' && suggestion.theme.definition !== '' && (
                <span className="soft"> {suggestion.theme.definition}</span>
              )}
            </p>
            <div className="row">
              <Button
                size="sm"
                busy={busy}
                onClick={() => onStep({ kind: 'suggestion', suggestionId: id, accept: true })}
              >
                Add to the draft
              </Button>
              <Button
                size="sm"
                variant="quiet"
                busy={busy}
                onClick={() => onStep({ kind: 'suggestion', suggestionId: id, accept: false })}
              >
                Dismiss
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
