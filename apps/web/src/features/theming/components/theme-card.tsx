import type { Quote as QuoteData, Theme } from '@plumbline/contracts';
import { PaceBar } from '../../../components/charts/index.ts';
import { Explained } from '../../../components/explained.tsx';
import { formatShareInterval } from '../../../components/format.ts';
import { terms } from '../../../components/terms.ts';
import { Card, Icon, Quote, Term } from '../../../components/ui/index.ts';
import { TrendChart } from './trend-chart.tsx';

interface ThemeCardProps {
  theme: Theme;
  /** People whose answers were read. */
  base: number;
  quotes: readonly QuoteData[];
  /** Shows the answers behind it; absent for those who may not read them. */
  onOpen?: (() => void) | undefined;
}

const evidenceFrom = 3;

/** A theme: how many people, how sure, since when, in whose words. */
export function ThemeCard({ theme, base, quotes, onOpen }: ThemeCardProps) {
  const { label, definition, respondents, share, lower, upper, unprompted, probed, trend, locked } = theme;
  const interval = lower === null || upper === null ? null : ([lower, upper] as const);
  return (
    <Card as="article" className="theme theme-card" aria-label={label}>
      <header>
        <h3 dir="auto">
          {label} {locked && <Icon name="lock" label="Locked: machines leave it as it is" />}
        </h3>
        <p className="num">
          <span className="strong">{respondents}</span>{' '}
          <span className="meta">
            of {base}
            {share !== null && base > 20 && `, ${Math.round(share * 100)} %`}{' '}
            {interval && <Term explain={terms.interval}>{formatShareInterval(interval)}</Term>}
          </span>
        </p>
      </header>
      <PaceBar label={`${respondents} of ${base}`} progress={share} expected={null} />
      {definition !== '' && (
        <p className="soft" dir="auto">
          {definition}
        </p>
      )}
      <p className="meta">
        <Explained>{`${unprompted} unprompted${probed > 0 ? `, ${probed} after a probe` : ''}`}</Explained>
        {originWords(theme)}
      </p>
      {respondents < evidenceFrom && (
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
      {onOpen && respondents > 0 && (
        <button type="button" className="link-btn" onClick={onOpen}>
          {respondents === 1 ? 'The answer' : `Answers of all ${respondents}`}
        </button>
      )}
    </Card>
  );
}

function originWords({ origins }: Theme): string {
  const { person, rule } = origins;
  const parts = [person > 0 && `${person} coded by people`, rule > 0 && `${rule} by rules of words`];
  const said = parts.filter((part) => part !== false).join(', ');
  return said === '' ? '' : `. ${said}`;
}
