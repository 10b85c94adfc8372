import { type Database, inWorkspace } from '@plumbline/db';
import { afterCommit } from './after-commit.ts';
import { readHistories, seenHistory } from './history-cache.ts';
import { readInterviews } from './queries.ts';
import { writeSteps } from './queries-write.ts';
import { readState } from './read-log.ts';
import { worksFor } from './rows.ts';
import type { Addressed, Submitted } from './submission.ts';
import { byInterview, type Step, stepOf, type Talk, talkAfter } from './submission-step.ts';
import { knownQuestions, questionsOf } from './version-cache.ts';

type Result = PromiseFulfilledResult<Submitted | null>;

/**
 * Says what goes on from where this process last saw the interviews, without holding them first: all in one statement,
 * which writes a step only where that still is where its interview stands. Null for what is refused, was said before or
 * may end a study, and for where another was quicker: about that only whoever holds the interview can decide.
 */
export async function submitSeen(all: readonly Addressed[]): Promise<Result[]> {
  const [one] = all;
  if (!one) return [];
  const { ctx, workspaceId } = one;
  const first = firstOfEach(all);
  const ids = first.map(({ interviewId }) => interviewId);
  await seeUnseen(ctx.db, workspaceId, ids);
  const steps = first.flatMap((of) => stepFromSeen(of) ?? []).sort(byInterview);
  const taken = steps.length === 0 ? [] : await takeSteps(one, steps);
  const submitted = new Map(taken.map(({ of, submitted }) => [of, submitted]));
  return all.map((of) => ({ status: 'fulfilled', value: submitted.get(of) ?? null }));
}

/** Those that were written, after the commit. */
async function takeSteps(one: Addressed, steps: readonly Step[]): Promise<Step[]> {
  const { ctx, workspaceId } = one;
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const written = await writeSteps(trx, steps, { works: worksFor(steps), ending: false });
    const arrived = new Map(written.map((row) => [row.interview_id, row]));
    const taken: Step[] = [];
    const talks: Talk[] = [];
    for (const step of steps) {
      const row = arrived.get(step.place.interviewId);
      if (!row) continue;
      taken.push(step);
      talks.push(talkAfter(step, row));
    }
    onCommit(() => afterCommit(one, talks, taken));
    return taken;
  });
}

/** The second of an interview follows on what the first one makes. */
function firstOfEach(all: readonly Addressed[]): Addressed[] {
  const first = new Map<string, Addressed>();
  for (const of of all) if (!first.has(of.interviewId)) first.set(of.interviewId, of);
  return [...first.values()];
}

async function seeUnseen(db: Database, workspaceId: string, ids: readonly string[]): Promise<void> {
  const unseen = ids.filter((id) => seenHistory(db, id) === undefined);
  if (unseen.length === 0) return;
  await inWorkspace(db, workspaceId, async (trx) => {
    const interviews = await readInterviews(trx, unseen);
    await readHistories(db, trx, interviews);
    for (const { study_id: studyId, study_version: version } of interviews)
      await questionsOf(db, trx, { workspaceId, studyId, version });
  });
}

/** Null where it is not for here to say what becomes of it. */
function stepFromSeen(of: Addressed): Step | null {
  const { ctx, workspaceId, interviewId } = of;
  const seen = seenHistory(ctx.db, interviewId);
  if (!seen) return null;
  const { interview, rows } = seen;
  const { study_id: studyId, study_version: version } = interview;
  const questions = knownQuestions(ctx.db, { workspaceId, studyId, version });
  if (!questions) return null;
  const state = seen.state ?? readState(ctx, interview, questions, rows);
  try {
    const step = stepOf(of, { interview, questions, rows, state });
    return 'submitted' in step ? step : null;
  } catch {
    // What was seen may be old: refused is what the held interview refuses.
    return null;
  }
}
