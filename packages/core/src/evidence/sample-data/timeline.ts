import type { Context } from '../../shared/context.ts';

const dayMs = 86_400_000;

export type Timeline = ReturnType<typeof createTimeline>;

/** Instants as offsets from the day of seeding; none lies in the future. */
export function createTimeline(now: Date) {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return {
    /** `time` is "HH:MM" in UTC; today's later hours become now. */
    ago: (days: number, time = '09:00'): Date => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const at = today - days * dayMs + (hours * 60 + minutes) * 60_000;
      return new Date(Math.min(at, now.getTime()));
    },
    /** YYYY-MM-DD; negative offsets lie ahead. */
    day: (daysAgo: number): string => new Date(today - daysAgo * dayMs).toISOString().slice(0, 10),
  };
}

/** The same context at another time. */
export function at(ctx: Context, instant: Date): Context {
  return { ...ctx, clock: { now: () => instant } };
}
