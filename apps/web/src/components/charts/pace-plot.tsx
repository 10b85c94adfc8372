import { formatDate } from '../format-date.ts';
import { customProperties } from '../ui/custom-properties.ts';
import { words } from '../words.ts';
import { PaceForecast } from './pace-forecast.tsx';
import { type PaceGeometry, paceGeometry } from './pace-geometry.ts';
import { anchorNear } from './pace-labels.ts';
import { PaceLine } from './pace-line.tsx';
import { PaceTargets } from './pace-targets.tsx';
import { timeTicks } from './pace-time.ts';
import type { PaceProps } from './pace-types.ts';

/** The drawing alone: x in per cent, y in pixels, so that type and strokes never scale. */
export function PacePlot(props: PaceProps) {
  const geometry = paceGeometry(props);
  const { axis, today } = geometry;
  return (
    <div className="pace-plot" style={customProperties({ '--gutter': gutter(geometry, props.formatValue) })}>
      <svg className="plot" height={axis + 40} role="img" aria-label={props.label}>
        <Grid geometry={geometry} formatValue={props.formatValue} />
        <PaceForecast {...props} geometry={geometry} />
        {today !== null && <line className="today" x1={`${today}%`} x2={`${today}%`} y1="32" y2={axis} />}
        <PaceTargets {...props} geometry={geometry} />
        <PaceLine {...props} geometry={geometry} />
        <Marks {...props} geometry={geometry} />
        <line className="axis" x1="0" x2="100%" y1={axis} y2={axis} />
        {timeTicks(props.start, props.end).map((tick) => (
          <text
            key={tick.at}
            className={tick.narrow && 'wide-only'}
            x={`${Math.round(tick.at * 100) / 100}%`}
            y={axis + 18}
            textAnchor={anchorNear(tick.at, 1)}
          >
            {tick.text}
          </text>
        ))}
        {today !== null && (
          <text className="t-ink" x={`${today}%`} y={axis + 34} textAnchor={anchorNear(today, 16)}>
            {words.pace.today(formatDate(props.today))}
          </text>
        )}
      </svg>
    </div>
  );
}

function Grid({ geometry, formatValue }: { geometry: PaceGeometry } & Pick<PaceProps, 'formatValue'>) {
  return geometry.ticks.map((tick) => (
    <g key={tick}>
      <line className="grid" x1="0" x2="100%" y1={geometry.y(tick)} y2={geometry.y(tick)} />
      <text x="0" dx="-10" y={geometry.y(tick) + 4} textAnchor="end">
        {tickText(tick, formatValue)}
      </text>
    </g>
  ));
}

/** Room for the widest tick, left of the plot. */
function gutter({ ticks }: PaceGeometry, formatValue: PaceProps['formatValue']): string {
  return `calc(${Math.max(...ticks.map((tick) => tickText(tick, formatValue).length))}ch + 10px)`;
}

/** A long unit stands in the words around the chart, not at every tick. */
function tickText(tick: number, formatValue: PaceProps['formatValue']): string {
  const text = formatValue(tick);
  return text.length <= 7 ? text : text.replace(/[^\d.,\s\u2212-].*$/, '').trim();
}

function Marks({ marks = [], today, geometry }: PaceProps & { geometry: PaceGeometry }) {
  return marks.map((mark, index) => {
    const [from, to] = [geometry.x(mark.from), geometry.x(mark.until ?? today)];
    const y = 230 + (geometry.lanes[index] ?? 0) * 14;
    return (
      <g key={mark.key}>
        <line className="mark" x1={`${from}%`} x2={`${Math.max(from + 0.6, to)}%`} y1={y} y2={y} />
        <text className="t-ink" x={`${from}%`} dx={-6} y={y + 4} textAnchor="end">
          {markLetter(index)}
        </text>
      </g>
    );
  });
}

export function markLetter(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}
