import { cx } from '../ui/cx.ts';
import type { Estimate } from './estimate.ts';
import { IntervalMark, type Tone } from './interval-mark.tsx';
import { type LineLabel, placeLabels } from './place-labels.ts';
import { type Domain, niceTicks, type Place, place } from './scale.ts';

export type TargetLine = {
  value: number;
  label: string;
  /** A dashed line is a claim, a baseline or an expectation. */
  look?: 'solid' | 'dashed' | undefined;
};
export type IntervalPlotProps = Estimate & {
  /** Reads like the sentence: "78 percent, interval 66 to 88, above the target of 65". */
  label: string;
  domain: Domain;
  /** Taken from the domain when absent. */
  ticks?: readonly number[] | undefined;
  /** A tick's text; the last one may carry the unit. */
  formatTick?: ((value: number, at: 'last' | 'other') => string) | undefined;
  tone?: Tone | undefined;
  targets?: readonly TargetLine[] | undefined;
  /** Drawn smaller and grey above: an earlier wave, another cohort. */
  compare?: Estimate | undefined;
  scale?: 'linear' | 'log' | undefined;
};

/** A ringed point on its interval, against a solid line named above it. */
export function IntervalPlot(props: IntervalPlotProps) {
  const { domain, tone = 'ours', targets = [], compare, formatTick = String } = props;
  const x = placement(domain, props.scale);
  const ticks =
    props.ticks ?? niceTicks(domain).ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  const labels = placeLabels(targets.map((target) => ({ x: x(target.value), text: target.label })));
  const drop = Math.max(0, ...labels.map((label) => label.row)) * 15;
  const axis = targets.length > 0 ? 64 + drop : lone[compare ? 'compared' : 'alone'];
  return (
    <svg className="plot" height={axis + 20} role="img" aria-label={props.label}>
      <line className="axis" x1={`${edges[0]}%`} x2={`${edges[1]}%`} y1={axis} y2={axis} />
      {ticks.map((tick, index) => (
        <text key={tick} x={`${x(tick)}%`} y={axis + 16} textAnchor="middle">
          {formatTick(tick, index === ticks.length - 1 ? 'last' : 'other')}
        </text>
      ))}
      {targets.map((target, index) => (
        <Target key={target.label} target={target} label={labels[index]} bottom={axis} />
      ))}
      {compare && (
        <IntervalMark {...compare} x={x} domain={domain} y={axis - 35} tone="neutral" size="small" />
      )}
      <IntervalMark {...props} x={x} domain={domain} y={axis - 18} tone={tone} size="large" />
    </svg>
  );
}

/** No line is named above it, so no room is kept for a name. */
const lone = { alone: 34, compared: 48 };
const edges: Domain = [4, 94];

function placement(domain: Domain, scale: IntervalPlotProps['scale']): Place {
  if (scale !== 'log' || domain[0] <= 0) return place(domain, edges);
  const onLog = place([Math.log(domain[0]), Math.log(domain[1])], edges);
  return (value) => (value > 0 ? onLog(Math.log(value)) : edges[0]);
}

function Target(props: { target: TargetLine; label: LineLabel | undefined; bottom: number }) {
  const { target, label, bottom } = props;
  if (!label || !Number.isFinite(target.value)) return null;
  const top = 11 + label.row * 15;
  return (
    <>
      <line
        className={cx('target', target.look === 'dashed' && 'dashed')}
        x1={`${label.x}%`}
        x2={`${label.x}%`}
        y1={top + 7}
        y2={bottom}
      />
      <text className="t-ink halo" x={`${label.x}%`} y={top} textAnchor={label.anchor}>
        {target.label}
      </text>
    </>
  );
}
