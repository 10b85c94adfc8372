import type { Quote as QuoteData, Theme } from '@plumbline/contracts';
import { PaceBar } from '../../../components/charts/index.ts';
import { Explained } from '../../../components/explained.tsx';
import { formatPercent, formatPercentInterval, formatShareInterval } from '../../../components/format.ts';
import { terms } from '../../../components/terms.ts';
import { Card, Icon, Quote, Term } from '../../../components/ui/index.ts';
import { TrendChart } from './trend-chart.tsx';

interface ThemeCardProps {
  theme: Theme;
  /** People whose answers were read; null for those who read counts in the report. */
  base: number | null;
  quotes: readonly QuoteData[];
  /** Shows the answers behind it; absent for those who may not read them. */
  onOpen?: (() => void) | undefined;
}

const evidenceFrom = 3;

/** A theme: how many people, how sure, since when, in whose words. */
export function ThemeCard({ theme, base, quotes, onOpen }: ThemeCardProps) {
  const { label, definition, respondents, trend, locked } = theme;
  return (
    <Card as="article" className="theme theme-card" aria-label={label}>
      <header>
        <h3 dir="auto">
          {label} {locked && <Icon name="lock" label="Locked: machines leave it as it is" />}
        </h3>
        {respondents !== null && base !== null && (
          <Share theme={theme} respondents={respondents} base={base} />
        )}
      </header>
      {base !== null && (
        <PaceBar label={`${respondents} of ${base}`} progress={theme.share} expected={null} />
      )}
      {definition !== '' && (
        <p className="soft" dir="auto">
          {definition}
        </p>
      )}
      <Origins theme={theme} />
      {respondents !== null && respondents < evidenceFrom && (
        <p className="meta">Shown in reports and evidence once three people said it.</p>
      )}
      <TrendChart label={label} trend={trend} />
      {quotes.map((quote) => (
        <Quote
          key={`${quote.answerId}-${quote.start}`}
          text={quote.text}
          attribution={`${quote.respondent}, turn ${quote.turn}`}
          href={onOpen && `/interviews/${quote.interviewId}?turn=${quote.turn}`}
        />
      ))}
      {onOpen && respondents !== null && respondents > 0 && (
        <button type="button" className="link-btn" onClick={onOpen}>
          {respondents === 1 ? 'The answer' : `Answers of all ${respondents}`}
        </button>
      )}
    </Card>
  );
}

function Share({ theme, respondents, base }: { theme: Theme; respondents: number; base: number }) {
  const { share, lower, upper } = theme;
  const interval = lower === null || upper === null ? null : ([lower, upper] as const);
  const isShare = share !== null && base > 20;
  return (
    <p className="num">
      <span className="strong">{respondents}</span>{' '}
      <span className="meta">
        of {base}
        {isShare && `, ${formatPercent(share)}`}{' '}
        {interval && (
          <Term explain={terms.interval}>
            {isShare ? formatShareInterval(interval) : formatPercentInterval(interval)}
          </Term>
        )}
      </span>
    </p>
  );
}

/** Whether it was said unasked, and who or what said that it was said. */
function Origins({ theme: { unprompted, probed, origins } }: { theme: Theme }) {
  if (unprompted === null || probed === null || origins === null) return null;
  return (
    <p className="meta">
      <Explained>{`${unprompted} unprompted${probed > 0 ? `, ${probed} after a probe` : ''}`}</Explained>
      {originWords(origins)}
    </p>
  );
}

function originWords({ person, rule }: NonNullable<Theme['origins']>): string {
  const parts = [person > 0 && `${person} coded by people`, rule > 0 && `${rule} by rules of words`];
  const said = parts.filter((part) => part !== false).join(', ');
  return said === '' ? '' : `. ${said}`;
}
