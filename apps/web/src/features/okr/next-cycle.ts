import type { Cycle } from '@plumbline/contracts';

type Span = Omit<Cycle, 'id'>;

/** The quarter that today falls into, or three months from the day after the last cycle ends. Days are UTC. */
export function nextCycle(cycles: readonly Span[], today: Date): Span {
  const last = cycles
    .map(({ end }) => end)
    .sort()
    .at(-1);
  if (last === undefined)
    return quarterFrom(today.getUTCFullYear(), Math.floor(today.getUTCMonth() / 3) * 3, 1);
  const end = new Date(last);
  return quarterFrom(end.getUTCFullYear(), end.getUTCMonth(), end.getUTCDate() + 1);
}

function quarterFrom(year: number, month: number, date: number): Span {
  const middle = new Date(Date.UTC(year, month, date + 45));
  const quarter = Math.floor(middle.getUTCMonth() / 3) + 1;
  return {
    title: `Q${quarter} ${middle.getUTCFullYear()}`,
    start: dayOf(year, month, date),
    end: dayOf(year, month + 3, date - 1),
  };
}

function dayOf(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}
