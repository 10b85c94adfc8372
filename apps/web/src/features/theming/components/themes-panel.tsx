import type { Codebook, Quote } from '@plumbline/contracts';
import { EmptyState, Notice } from '../../../components/ui/index.ts';
import { ThemeCard } from './theme-card.tsx';

interface ThemesPanelProps {
  codebook: Codebook;
  quotes: ReadonlyMap<string, readonly Quote[]>;
  /** Shows the answers of a theme, or of the rest; absent for viewers. */
  onOpen?: ((theme: string) => void) | undefined;
}

/** What people said, theme by theme, and what is in none of them. */
export function ThemesPanel({ codebook, quotes, onOpen }: ThemesPanelProps) {
  const { themes, respondents, theming } = codebook;
  return (
    <div className="stack">
      {themes.length === 0 ? (
        <EmptyState title="No theme yet">
          {theming.state === 'none' ? 'Answers are themed as they arrive.' : theming.sentence}
        </EmptyState>
      ) : (
        <div className="theme-cards">
          {themes.map((theme) => (
            <ThemeCard
              key={theme.id}
              theme={theme}
              base={respondents?.coded ?? null}
              quotes={quotes.get(theme.id) ?? []}
              onOpen={onOpen && (() => onOpen(theme.id))}
            />
          ))}
        </div>
      )}
      <Notice icon="info">
        {respondents === null ? (
          'The study’s report says how many people named each theme.'
        ) : (
          <>
            <Rest
              count={respondents.withoutTheme}
              one="person fits no theme"
              many="people fit no theme"
              onOpen={onOpen && (() => onOpen('none'))}
            />
            {', '}
            {respondents.uncoded === 0 ? (
              'every answer is coded'
            ) : (
              <Rest
                count={respondents.uncoded}
                one="person’s answer is not coded yet"
                many="people’s answers are not coded yet"
                onOpen={onOpen && (() => onOpen('uncoded'))}
              />
            )}
            . Counted over the whole study, probes included; one person may name several themes.
          </>
        )}
      </Notice>
    </div>
  );
}

interface RestProps {
  count: number;
  one: string;
  many: string;
  onOpen: (() => void) | undefined;
}

function Rest({ count, one, many, onOpen }: RestProps) {
  const words = `${count} ${count === 1 ? one : many}`;
  if (onOpen === undefined || count === 0) return words;
  return (
    <button type="button" className="link-btn" onClick={onOpen}>
      {words}
    </button>
  );
}
