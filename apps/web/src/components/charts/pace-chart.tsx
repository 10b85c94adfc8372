import type { ReactNode } from 'react';
import { formatPercent } from '../format.ts';
import { Anchor } from '../ui/anchor.tsx';
import { words } from '../words.ts';
import { paceGeometry } from './pace-geometry.ts';
import { markLetter, PacePlot } from './pace-plot.tsx';
import type { PaceProps } from './pace-types.ts';

export type PaceChartProps = PaceProps;

/** Where a key result is against where it should be, with the key to every line under it. */
export function PaceChart(props: PaceChartProps) {
  const { marks = [], forecast, baseline } = props;
  const axisStart = paceGeometry(props).domain[0];
  return (
    <div>
      <PacePlot {...props} />
      <div className="pace-foot">
        <p className="key">
          <KeyItem text={words.pace.actual}>
            <path d="M0 6h24" stroke="var(--chart-1)" strokeWidth="2.25" />
            <circle cx="12" cy="6" r="4" fill="var(--chart-1)" />
          </KeyItem>
          {baseline !== null && (
            <KeyItem text={words.pace.expected}>
              <path d="M0 6h24" stroke="var(--chart-grey)" strokeWidth="1.5" strokeDasharray="6 4" />
            </KeyItem>
          )}
          {forecast && forecast.estimate !== null && (
            <KeyItem text={words.pace.forecast(formatPercent(forecast.level ?? 0.8))}>
              <rect width="24" height="12" fill="var(--chart-1-soft)" />
            </KeyItem>
          )}
          {marks.length > 0 && (
            <KeyItem text={words.pace.study}>
              <path d="M2 6h20" stroke="var(--text-3)" strokeWidth="4" strokeLinecap="round" />
            </KeyItem>
          )}
        </p>
        {axisStart !== 0 && <p className="meta">{words.pace.axisFrom(props.formatValue(axisStart))}</p>}
      </div>
      {marks.length > 0 && (
        <ol className="study-key meta">
          {marks.map((mark, index) => (
            <li key={mark.key}>
              <b>{markLetter(index)}</b>{' '}
              {mark.href ? <Anchor href={mark.href}>{mark.title}</Anchor> : mark.title}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function KeyItem({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span>
      <svg viewBox="0 0 24 12" aria-hidden="true">
        {children}
      </svg>
      {text}
    </span>
  );
}
