import type { Cycle } from '@plumbline/contracts';
import { formatDate } from '../../../components/format-date.ts';
import { Meter } from '../../../components/ui/index.ts';

const dayMs = 86_400_000;

/** How far the cycle has come. */
export function CycleLine({ cycle }: { cycle: Cycle }) {
  const start = Date.parse(cycle.start);
  const end = Date.parse(cycle.end);
  const passed = Math.min(1, Math.max(0, (Date.now() - start) / (end - start)));
  const daysLeft = Math.max(0, Math.ceil((end - Date.now()) / dayMs));
  const percent = Math.round(passed * 100);
  return (
    <div className="cycle">
      <span>
        {formatDate(cycle.start)} to {formatDate(cycle.end)}
      </span>
      <Meter value={passed} tone="neutral" label={`${percent} percent of the cycle has passed`} />
      <span className="meta">
        {percent} % passed, {daysLeft} {daysLeft === 1 ? 'day' : 'days'} left
      </span>
    </div>
  );
}
