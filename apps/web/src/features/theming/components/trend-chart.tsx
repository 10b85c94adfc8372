import type { Theme } from '@plumbline/contracts';
import { formatDate } from '../../../components/format-date.ts';

const height = 36;
const width = 100;
/** Two weeks must not look like two blocks. */
const fewestPlaces = 12;

/** Share of the people of each week who said it, week by week; small, beside its sentence. */
export function TrendChart({ label, trend }: { label: string; trend: Theme['trend'] }) {
  if (trend.length < 2 || trend.every(({ respondents }) => respondents === 0)) return null;
  const top = Math.max(...trend.map(shareOf), 0.01);
  const step = width / Math.max(trend.length, fewestPlaces);
  return (
    <figure className="trend">
      <svg
        className="plot"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        height={height}
        role="img"
        aria-label={`${label}, week by week: ${trend.map(weekWords).join('; ')}`}
      >
        <rect className="bar-ground" x="0" y={height - 1} width={width} height="1" />
        {trend.map((week, index) => {
          const tall = (shareOf(week) / top) * (height - 4);
          return (
            <rect
              key={week.week}
              className="bar-solid"
              x={index * step + step * 0.15}
              y={height - tall}
              width={step * 0.7}
              height={tall}
            >
              <title>{weekWords(week)}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className="meta num">
        Share by week, {formatDate(trend[0]?.week ?? '')} to {formatDate(trend.at(-1)?.week ?? '')}
      </figcaption>
    </figure>
  );
}

type Week = Theme['trend'][number];

function shareOf({ respondents, base }: Week): number {
  return base === 0 ? 0 : respondents / base;
}

function weekWords({ week, respondents, base }: Week): string {
  return `week of ${formatDate(week)}, ${respondents} of ${base}`;
}
