import { earlyLateShare, welch } from '@plumbline/stats';
import { npsPoints, type Series } from './series.ts';

/** The first and the second half of arrivals, where they differ. */
export type Halves = { early: number; late: number };
const fewest = 20;
const level = 0.05;

/** Do those who answered first differ from those who came later? Null when they do not, or below twenty answers. */
export function differingHalves(series: Series): Halves | null {
  if (series.type === 'share') {
    const halves = earlyLateShare(series.marks);
    return halves?.differs ? { early: halves.early, late: halves.late } : null;
  }
  const values = series.type === 'nps' ? series.values.map(npsPoints) : series.values;
  if (values.length < fewest) return null;
  const half = Math.floor(values.length / 2);
  const [early, late] = [values.slice(0, half), values.slice(half)];
  const { p } = welch(early, late);
  return p !== null && p <= level ? { early: meanOf(early), late: meanOf(late) } : null;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
