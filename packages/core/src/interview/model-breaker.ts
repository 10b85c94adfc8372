import type { LlmPort } from '@plumbline/llm';

type Breaker = { late: number; skipUntil: number };

/** So many times in a row too late: the next respondents would wait for nothing. */
const lateBefore = 3;
const skipMs = 30_000;

// What one process has seen of a model; another learns it by itself.
const breakers = new WeakMap<LlmPort, Breaker>();

/** Whether the model was late so often of late that it is not asked for a while. Then one answer tries it again. */
export function isSkipped(llm: LlmPort, now: Date): boolean {
  const breaker = of(llm);
  if (breaker.late < lateBefore) return false;
  if (now.getTime() < breaker.skipUntil) return true;
  breaker.skipUntil = now.getTime() + skipMs;
  return false;
}

export function noteReply(llm: LlmPort, { late, now }: { late: boolean; now: Date }): void {
  const breaker = of(llm);
  breaker.late = late ? breaker.late + 1 : 0;
  if (late) breaker.skipUntil = now.getTime() + skipMs;
}

function of(llm: LlmPort): Breaker {
  const known = breakers.get(llm) ?? { late: 0, skipUntil: 0 };
  breakers.set(llm, known);
  return known;
}
