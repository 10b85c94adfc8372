import type { EvidenceCard, Reading } from '@plumbline/contracts';
import type { IntervalPlotProps, TargetLine } from '../../components/charts/index.ts';
import { formatNumber } from '../../components/format.ts';
import { baselineOf, claimedRatio } from './spec.ts';

/** What is drawn of a reading: its axis, the lines it is held against, and the wave before. */
export function plotOf(card: EvidenceCard, reading: Reading): IntervalPlotProps {
  const factor = reading.scale === 'share' ? 100 : 1;
  const drawn = reading.n >= 5;
  const scaled = (value: number | null) => (drawn && value !== null ? value * factor : null);
  const { previous, scale } = reading;
  const shown = {
    label: reading.sentence,
    estimate: scaled(reading.estimate),
    lower: scaled(reading.lower),
    upper: scaled(reading.upper ?? (scale === 'ratio' && reading.lower !== null ? 1e9 : null)),
    tone: toneOf(reading),
    ...(previous &&
      previous.n >= 5 && {
        compare: {
          estimate: scaled(previous.estimate),
          lower: scaled(previous.lower),
          upper: scaled(previous.upper),
        },
      }),
  };
  if (scale === 'ratio') return { ...shown, ...ratioAxis(reading.axis), targets: ratioLines(card) };
  return {
    ...shown,
    domain: [reading.axis[0] * factor, reading.axis[1] * factor],
    formatTick: (value, at) =>
      `${formatNumber(value, { signed: scale === 'nps' })}${factor === 100 && at === 'last' ? '\u00a0%' : ''}`,
    targets: linesOf(card, reading),
  };
}

/** Blue is ours and what supports, orange the other side; grey says nothing either way. */
function toneOf({ chip, n }: Reading): IntervalPlotProps['tone'] {
  if (chip === 'contradicts') return 'against';
  return n < 10 ? 'neutral' : 'ours';
}

/** Powers of two around the axis, at most six of them. */
function ratioAxis([low, high]: Reading['axis']): Pick<
  IntervalPlotProps,
  'domain' | 'ticks' | 'formatTick' | 'scale'
> {
  const first = Math.max(-6, Math.floor(Math.log2(low > 0 ? low : 0.25) + 1e-9));
  const last = Math.max(first + 2, Math.min(8, Math.ceil(Math.log2(high > 1 ? high : 4) - 1e-9)));
  const step = Math.ceil((last - first) / 5);
  const ticks = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => 2 ** (first + index * step),
  );
  return {
    domain: [2 ** first, 2 ** last],
    ticks,
    formatTick: (tick) => `${String(tick)}×`,
    scale: 'log',
  };
}

function ratioLines(card: EvidenceCard): TargetLine[] {
  const claimed = claimedRatio(card);
  const none: TargetLine = { value: 1, label: 'No difference' };
  if (claimed === null || claimed === 1) return [none];
  return [none, { value: claimed, label: `Claimed ${formatNumber(claimed)}×`, look: 'dashed' }];
}

function linesOf(card: EvidenceCard, { line, scale }: Reading): TargetLine[] {
  if (line === null) return [];
  if (scale !== 'share') return [{ value: line, label: `Target ${formatNumber(line)}` }];
  const percent = `${formatNumber(Math.round(line * 1000) / 10)}\u00a0%`;
  const named =
    card.kind === 'reasons' || card.kind === 'objection' ? (fractions[line] ?? percent) : `Target ${percent}`;
  const baseline = baselineOf(card);
  const target: TargetLine = { value: line * 100, label: named };
  return baseline === null
    ? [target]
    : [{ value: baseline * 100, label: 'Baseline', look: 'dashed' }, target];
}

const fractions: Record<number, string> = {
  0.1: 'One in ten',
  0.2: 'One in five',
  0.25: 'One in four',
  0.5: 'Half',
  0.75: 'Three in four',
};
