import { invalid } from '../shared/errors.ts';

/** Clocks and time zones of clients are off by hours, not by more than a day. */
const toleranceMs = 86_400_000;

/** The instant something was measured. @throws invalid_input for one that is still to come. */
export function instantOf(timestamp: string, now: Date, pointer: string): Date {
  const at = new Date(timestamp);
  if (at.getTime() > now.getTime() + toleranceMs) throw invalid(pointer, 'must not be in the future');
  return at;
}
