import type { Reading } from '@plumbline/contracts';
import { IntervalPlot } from '../../../components/charts/index.ts';
import { formatNumber } from '../../../components/format.ts';

/** The estimate and its interval against the line it is held to. */
export function EvidencePlot({ reading }: { reading: Reading }) {
  const share = reading.scale === 'share';
  const factor = share ? 100 : 1;
  const { estimate, lower, upper, line, axis } = reading;
  const scaled = (value: number | null) => (value === null ? null : value * factor);
  return (
    <IntervalPlot
      label={reading.sentence}
      estimate={scaled(estimate)}
      lower={scaled(lower)}
      upper={scaled(upper)}
      domain={[axis[0] * factor, axis[1] * factor]}
      tone={reading.chip === 'contradicts' ? 'against' : 'ours'}
      formatTick={(value, at) => `${formatNumber(value)}${share && at === 'last' ? '\u00a0%' : ''}`}
      {...(line !== null && {
        targets: [
          { value: line * factor, label: `Target ${formatNumber(line * factor)}${share ? '\u00a0%' : ''}` },
        ],
      })}
    />
  );
}
