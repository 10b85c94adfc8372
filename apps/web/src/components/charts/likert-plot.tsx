import { formatPercent } from '../format.ts';
import type { DivergingColour } from './diverging-colours.ts';
import { round } from './scale.ts';

/** One diverging bar. `reach` is the longest half of all rows, so that they share one scale. */
export function LikertPlot(props: {
  name: string;
  points: readonly string[];
  shares: readonly number[];
  reach: number;
  colours: readonly DivergingColour[];
}) {
  const { name, points, shares, reach, colours } = props;
  const perShare = 50 / reach;
  let from = 50 - perShare * leftOfMiddle(shares);
  const said = points.map((point, index) => `${point}: ${formatPercent(shares[index])}`).join(', ');
  return (
    <svg className="plot" height="38" role="img" aria-label={`${name}: ${said}`}>
      <line className="target" x1="50%" x2="50%" y1="0" y2="38" />
      {shares.map((share, index) => {
        const start = from;
        const width = share * perShare;
        from += width;
        const colour = colours[index];
        if (share <= 0 || !colour) return null;
        return (
          <g key={points[index]}>
            <rect
              x={`${round(start + 0.15)}%`}
              y="5"
              width={`${round(Math.max(0.2, width - 0.3))}%`}
              height="28"
              rx="2"
              style={{ fill: colour.fill }}
            />
            {share >= 0.09 && (
              <text
                x={`${round(start + width / 2)}%`}
                y="24"
                textAnchor="middle"
                style={{ fill: colour.ink }}
              >
                {Math.round(share * 100)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** The share left of the middle answer; half of the middle one counts. */
export function leftOfMiddle(shares: readonly number[]): number {
  const middle = (shares.length - 1) / 2;
  const part = (share: number, at: number) => (at < middle ? share : at === middle ? share / 2 : 0);
  return shares.reduce((sum, share, at) => sum + part(share, at), 0);
}
