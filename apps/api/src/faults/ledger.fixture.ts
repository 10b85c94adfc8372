import type { TestDatabase } from '@plumbline/testing';
import { expect } from 'vitest';

/** What respondents were told is kept, to be held against what is found. */
export interface Ledger {
  acknowledge(submissionId: string, said: string): void;
  /** An interview that its respondent has brought to the end. */
  finish(interviewId: string): void;
  /** Turns that came although the respondent had them. */
  repeatedTurns: string[];
  acknowledged: ReadonlyMap<string, string>;
  interviews: readonly string[];
  /** Settles when so many answers have been acknowledged. */
  reached(count: number): Promise<void>;
}

export function createLedger(): Ledger {
  const acknowledged = new Map<string, string>();
  const interviews: string[] = [];
  const watchers: { count: number; reached: () => void }[] = [];
  return {
    acknowledged,
    interviews,
    repeatedTurns: [],
    acknowledge: (submissionId, said) => {
      acknowledged.set(submissionId, said);
      for (const { count, reached } of watchers) if (acknowledged.size >= count) reached();
    },
    finish: (interviewId) => void interviews.push(interviewId),
    reached: (count) =>
      acknowledged.size >= count
        ? Promise.resolve()
        : new Promise((reached) => watchers.push({ count, reached })),
  };
}

/** Lost 0, twice 0, altered 0; each interview whole, from the first turn to the last, no question asked twice. */
export async function expectKept(
  ledger: Ledger,
  { ownerPool }: TestDatabase,
  turnsEach: number,
): Promise<void> {
  const { acknowledged, interviews, repeatedTurns } = ledger;
  const { rows } = await ownerPool.query<{ submission_id: string; said: string }>(
    `select submission_id, coalesce(text, value ->> 'value') as said from answers where interview_id = any($1)`,
    [interviews],
  );
  const found = new Map(rows.map(({ submission_id, said }) => [submission_id, said]));
  const told = [...acknowledged];
  expect({
    acknowledged: acknowledged.size,
    found: found.size,
    lost: told.filter(([id]) => !found.has(id)).length,
    twice: rows.length - found.size,
    altered: told.filter(([id, said]) => found.has(id) && found.get(id) !== said).length,
  }).toEqual({ acknowledged: acknowledged.size, found: acknowledged.size, lost: 0, twice: 0, altered: 0 });
  expect(repeatedTurns).toEqual([]);

  const { rows: logs } = await ownerPool.query(
    `select count(*)::int as turns, max(seq) as last, min(phase) as phase,
       (count(question_id) filter (where kind = 'question') - count(distinct question_id) filter (where kind = 'question'))::int
         as "askedTwice"
     from turns join interviews on interviews.id = interview_id
     where interview_id = any($1) group by interview_id`,
    [interviews],
  );
  const whole = { turns: turnsEach, last: turnsEach, phase: 'finished', askedTwice: 0 };
  expect(logs).toEqual(interviews.map(() => whole));
}
