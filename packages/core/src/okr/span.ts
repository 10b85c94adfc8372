const dayMs = 86_400_000;

/** From one day to another, both included, YYYY-MM-DD in UTC. */
export interface Span {
  start: string;
  end: string;
}

export function daysIn({ start, end }: Span): number {
  return (startOf(end) - startOf(start)) / dayMs + 1;
}

/** Days that have passed at `at`, today not counted; never more than there are. */
export function daysPassed(span: Span, at: Date): number {
  const days = Math.floor((at.getTime() - startOf(span.start)) / dayMs);
  return Math.min(Math.max(days, 0), daysIn(span));
}

/** Days still to come at `at`, today counted. */
export function daysLeft(span: Span, at: Date): number {
  return daysIn(span) - daysPassed(span, at);
}

/** Elapsed share of the span, 0 to 1, in whole days: what is expected does not move within a day. */
export function elapsedShare(span: Span, at: Date): number {
  return daysPassed(span, at) / daysIn(span);
}

/** Where an instant lies within the span, 0 to 1, to the millisecond. */
export function positionIn(span: Span, at: Date): number {
  return (at.getTime() - startOf(span.start)) / (daysIn(span) * dayMs);
}

export function isWithin(span: Span, at: Date): boolean {
  const position = positionIn(span, at);
  return position >= 0 && position < 1;
}

export function lastMomentOf({ end }: Span): Date {
  return new Date(startOf(end) + dayMs - 1);
}

export function wholeDaysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / dayMs));
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
