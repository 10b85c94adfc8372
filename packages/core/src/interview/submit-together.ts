import { inWorkspace, type Trx } from '@plumbline/db';
import { found } from '../shared/errors.ts';
import { mayEnd, type OnCommit, settleFinished } from '../study/index.ts';
import { afterCommit } from './after-commit.ts';
import { readHistories } from './history-cache.ts';
import { takeOver } from './moderate.ts';
import { keptReplies, lockInterviews } from './queries.ts';
import { type Arrived, writeSteps } from './queries-write.ts';
import { readState } from './read-log.ts';
import { worksFor } from './rows.ts';
import type { Addressed, Submitted } from './submission.ts';
import {
  byInterview,
  type Repeat,
  repeated,
  type Step,
  stepOf,
  type Talk,
  talkAfter,
} from './submission-step.ts';
import { questionsOf } from './version-cache.ts';

type Result = PromiseSettledResult<Submitted>;
type Talks = Map<string, Talk>;

/**
 * Says many things in the interviews of one workspace, which are held meanwhile, in one transaction, and returns how each
 * went, in order. What the interview refuses is refused by itself; a failure of the database fails them all.
 */
export async function submitTogether(all: readonly Addressed[]): Promise<Result[]> {
  const [one] = all;
  if (!one) return [];
  const { ctx, workspaceId } = one;
  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const talks = await lockTalks(trx, one, all);
    const results = new Map<Addressed, Result>();
    const repeats: Repeat[] = [];
    const taken: Step[] = [];
    for (const round of oneAnInterview(all)) {
      const steps: Step[] = [];
      for (const of of round) {
        try {
          const step = stepOf(of, found(talks.get(of.interviewId), 'interview'));
          if ('submitted' in step) steps.push(step);
          else repeats.push(step);
        } catch (reason) {
          results.set(of, { status: 'rejected', reason });
        }
      }
      await takeSteps(trx, onCommit, steps, talks);
      taken.push(...steps);
      for (const { of, submitted } of steps) results.set(of, { status: 'fulfilled', value: submitted });
    }
    for (const [of, result] of await repliesTo(trx, repeats)) results.set(of, result);
    onCommit(async () => {
      // Also after a repeat: the first one's call may have been lost with its process.
      afterCommit(one, [...talks.values()], taken);
      await Promise.all(repeats.map(({ of, talk }) => takeOver(of.ctx, talk.state)));
    });
    return all.map(
      (of) => results.get(of) ?? { status: 'rejected', reason: new Error('nothing came of it') },
    );
  });
}

/** The interviews that are spoken of, held until the commit. */
async function lockTalks(
  trx: Trx,
  { ctx, workspaceId }: Addressed,
  all: readonly Addressed[],
): Promise<Talks> {
  const interviews = await lockInterviews(trx, [...new Set(all.map(({ interviewId }) => interviewId))]);
  const histories = await readHistories(ctx.db, trx, interviews);
  const talks: Talks = new Map();
  for (const interview of interviews) {
    const { id, study_id: studyId, study_version: version } = interview;
    const questions = await questionsOf(ctx.db, trx, { workspaceId, studyId, version });
    const rows = histories.get(id) ?? [];
    talks.set(id, { interview, questions, rows, state: readState(ctx, interview, questions, rows) });
  }
  return talks;
}

/** In rounds with at most one of each interview, so that the second follows on what the first made. */
function oneAnInterview(all: readonly Addressed[]): Addressed[][] {
  const rounds: Addressed[][] = [];
  const seen = new Map<string, number>();
  for (const of of all) {
    const round = seen.get(of.interviewId) ?? 0;
    seen.set(of.interviewId, round + 1);
    rounds[round] = [...(rounds[round] ?? []), of];
  }
  return rounds;
}

async function takeSteps(trx: Trx, onCommit: OnCommit, steps: readonly Step[], talks: Talks): Promise<void> {
  const finishing = steps.filter(({ state }) => state.phase === 'finished');
  const ending = await mayEnd(
    trx,
    finishing.map(({ place }) => place.studyId),
  );
  const isLast = (step: Step) => step.state.phase === 'finished' && ending.has(step.place.studyId);
  await write(
    trx,
    steps.filter((step) => !isLast(step)),
    talks,
  );
  // One by one: the interview that fills a quota closes its study for those behind it.
  for (const step of steps.filter(isLast).sort(byStudy)) {
    await write(trx, [step], talks);
    await settleFinished(step.of.ctx, trx, onCommit, { ...step.place, wave: step.talk.interview.wave });
  }
}

// Studies are held in the order of their keys, as interviews are.
function byStudy(a: Step, b: Step): number {
  return a.place.studyId < b.place.studyId ? -1 : Number(a.place.studyId > b.place.studyId);
}

async function write(trx: Trx, steps: readonly Step[], talks: Talks): Promise<void> {
  if (steps.length === 0) return;
  const arrived = new Map<string, Arrived>();
  const options = { works: worksFor(steps), ending: true };
  for (const row of await writeSteps(trx, steps.toSorted(byInterview), options))
    arrived.set(row.interview_id, row);
  for (const step of steps) {
    const { interviewId } = step.place;
    const row = arrived.get(interviewId);
    if (!row) throw new Error('an interview moved on while it was held');
    talks.set(interviewId, talkAfter(step, row));
  }
}

async function repliesTo(trx: Trx, repeats: readonly Repeat[]): Promise<[Addressed, Result][]> {
  if (repeats.length === 0) return [];
  const sent = repeats.map(({ of }) => ({
    interviewId: of.interviewId,
    submissionId: of.submission.submissionId,
  }));
  const kept = new Map(
    (await keptReplies(trx, sent)).map((row) => [nameOf(row.interview_id, row.submission_id), row]),
  );
  return repeats.map((repeat): [Addressed, Result] => {
    const { interviewId, submission } = repeat.of;
    try {
      const value = repeated(repeat, kept.get(nameOf(interviewId, submission.submissionId)));
      return [repeat.of, { status: 'fulfilled', value }];
    } catch (reason) {
      return [repeat.of, { status: 'rejected', reason }];
    }
  });
}

function nameOf(interviewId: string, submissionId: string): string {
  return `${interviewId} ${submissionId}`;
}
