import type { Cycle } from '@plumbline/contracts';
import { formatPercent } from '../../../components/format.ts';
import { formatDate } from '../../../components/format-date.ts';
import { Meter } from '../../../components/ui/index.ts';

/** How far the cycle has come. */
export function CycleLine({ cycle }: { cycle: Cycle }) {
  const { passed, daysLeft } = stretchOf(cycle);
  const percent = Math.round(passed * 100);
  return (
    <div className="cycle">
      <span>
        {formatDate(cycle.start)} to {formatDate(cycle.end)}
      </span>
      <Meter value={passed} tone="neutral" label={`${percent} percent of the cycle has passed`} />
      <span className="meta">
        {formatPercent(passed)} passed, {daysLeft} {daysLeft === 1 ? 'day' : 'days'} left
      </span>
    </div>
  );
}

const dayMs = 86_400_000;

/** In whole days, first and last included and today still to come: as the key results count. */
function stretchOf({ start, end }: Cycle): { passed: number; daysLeft: number } {
  const days = (Date.parse(end) - Date.parse(start)) / dayMs + 1;
  const gone = Math.min(days, Math.max(0, Math.floor((Date.now() - Date.parse(start)) / dayMs)));
  return { passed: gone / days, daysLeft: days - gone };
}
