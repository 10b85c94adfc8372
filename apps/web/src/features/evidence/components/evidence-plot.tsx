import type { EvidenceCard, Reading } from '@plumbline/contracts';
import { IntervalPlot } from '../../../components/charts/index.ts';
import { customProperties } from '../../../components/ui/custom-properties.ts';
import { plotOf } from '../plot.ts';
import { VerdictLines } from './verdict-lines.tsx';

/** The estimate and its interval against the lines it is held to, and what follows from each. */
export function EvidencePlot({ card, reading }: { card: EvidenceCard; reading: Reading }) {
  const { previous, wave } = reading;
  const plot = plotOf(card, reading);
  return (
    <div className="ev__plot">
      <IntervalPlot {...plot} />
      {previous && plot.compare && (
        <p className="key ev__key">
          <span>
            <i
              className="swatch"
              style={customProperties({ '--c': `var(--chart-${plot.tone === 'against' ? 2 : 1})` })}
            />
            Wave {wave}
          </span>
          <span>
            <i className="swatch" style={customProperties({ '--c': 'var(--chart-grey)' })} />
            Wave {previous.wave}
          </span>
        </p>
      )}
      <VerdictLines verdicts={reading.verdicts} />
    </div>
  );
}
