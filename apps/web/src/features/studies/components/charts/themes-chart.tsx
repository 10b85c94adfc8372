import type { Quote as QuoteData, ThemeCell } from '@plumbline/contracts';
import { PaceBar } from '../../../../components/charts/index.ts';
import { formatPercent, formatPercentInterval, formatShareInterval } from '../../../../components/format.ts';
import { Notice, Quote } from '../../../../components/ui/index.ts';
import type { ChartProps } from './chart.ts';

/** What people said, theme by theme: how many, how sure, in whose words. */
export function ThemesChart({ distribution }: ChartProps<'open_ended'>) {
  const { theming, cells, base } = distribution;
  return (
    <div className="stack">
      {(theming.state === 'waiting' || theming.state === 'running') && (
        <Notice icon="info">{theming.sentence}</Notice>
      )}
      {cells.length > 0 && (
        <div className="themes">
          {cells.map((cell) => (
            <ThemeCard key={cell.key} cell={cell} base={base} />
          ))}
        </div>
      )}
      {cells.length === 0 && theming.state === 'ready' && (
        <p className="soft">No theme yet: a theme is shown once three people said it.</p>
      )}
      <p className="meta">{restWords(theming)}</p>
      {theming.state === 'ready' && <p className="meta">{theming.sentence}</p>}
    </div>
  );
}

function ThemeCard({ cell, base }: { cell: ThemeCell; base: number }) {
  const interval = cell.lower === null || cell.upper === null ? null : ([cell.lower, cell.upper] as const);
  const isShare = cell.share !== null && base > 20;
  return (
    <article className="theme" aria-label={cell.label}>
      <header>
        <h3 dir="auto">{cell.label}</h3>
        <p className="num">
          <span className="strong">{cell.count ?? '< 5'}</span>{' '}
          <span className="meta">
            of {base}
            {isShare && `, ${formatPercent(cell.share)}`}{' '}
            {isShare ? formatShareInterval(interval) : formatPercentInterval(interval)}
          </span>
        </p>
      </header>
      <PaceBar label={`${cell.count ?? 0} of ${base}`} progress={cell.share} expected={null} />
      <p className="meta">
        {cell.unprompted} unprompted{cell.probed > 0 && `, ${cell.probed} after a probe`}
      </p>
      {cell.quotes.map((quote) => (
        <Quote
          key={`${quote.answerId}-${quote.start}`}
          text={quote.text}
          attribution={`${quote.respondent}, turn ${quote.turn}`}
          href={hrefOf(quote)}
        />
      ))}
    </article>
  );
}

function hrefOf(quote: QuoteData): string {
  return `/interviews/${quote.interviewId}?turn=${quote.turn}`;
}

/** What is not in any theme is always said. */
function restWords({
  coded,
  uncoded,
  withoutTheme,
}: {
  coded: number;
  uncoded: number;
  withoutTheme: number;
}): string {
  const without = withoutTheme === 1 ? '1 answer fits no theme' : `${withoutTheme} answers fit no theme`;
  const waiting = uncoded > 0 ? `, ${uncoded} not coded yet` : '';
  return `${coded} ${coded === 1 ? 'answer' : 'answers'} coded. ${without}${waiting}. Counted over the whole study, probes included.`;
}
