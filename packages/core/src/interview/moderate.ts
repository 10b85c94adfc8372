import type { Database } from '@plumbline/db';
import { inWorkspace } from '@plumbline/db';
import { authoriseRespondent } from '../access/index.ts';
import type { Context } from '../shared/context.ts';
import { askModel } from './ask-model.ts';
import { awaitedTurn } from './log.ts';
import type { Decision, MachineState } from './machine-types.ts';
import { move } from './move.ts';
import { readInterview } from './read-interview.ts';

interface Running {
  said: number;
  done: Promise<void>;
}

const tries = 5;
const firstPauseMs = 200;
const running = new WeakMap<Database, Map<string, Running>>();

/**
 * Lets the model decide, after the commit, about what was just said, where the interview waits for that. Whoever decides
 * first is heard: decisions are events of the machine, and one that comes later changes nothing.
 */
export function startModeration(ctx: Context, state: MachineState): void {
  const said = awaitedTurn(state)?.seq;
  if (said === undefined || isDeciding(ctx, said)) return;
  const { interviewId } = authoriseRespondent(ctx);
  const all = runningOf(ctx);
  const own: Running = { said, done: moderate(ctx, said) };
  all.set(interviewId, own);
  void own.done.then(() => {
    if (all.get(interviewId) === own) all.delete(interviewId);
  });
}

/** Resolves when what this process is deciding for the respondent is decided; null when it decides nothing. */
export function moderationOf(ctx: Context): Promise<void> | null {
  const { interviewId } = authoriseRespondent(ctx);
  return runningOf(ctx).get(interviewId)?.done ?? null;
}

/** Where a decision is waited for that nobody here is making, the built-in moderator makes it at once. True when it did. */
export async function takeOver(ctx: Context, state: MachineState): Promise<boolean> {
  const said = awaitedTurn(state)?.seq;
  if (said === undefined || isDeciding(ctx, said)) return false;
  await move(ctx, { type: 'moderate', said, decision: standIn(ctx, 'late') });
  return true;
}

/** Never rejects: what cannot be written now is left to `takeOver`. */
async function moderate(ctx: Context, said: number): Promise<void> {
  const decision = await decisionOf(ctx, said).catch((err: unknown): Decision => {
    ctx.logger.warn('probe not decided', { err });
    return standIn(ctx, 'failed');
  });
  if (decision === null) return;
  for (let nth = 1; nth <= tries; nth += 1) {
    try {
      await move(ctx, { type: 'moderate', said, decision });
      return;
    } catch (err) {
      ctx.logger.warn('decision about a probe not written', { err });
      if (nth < tries) await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** nth));
    }
  }
}

/** The model's decision; null when the interview has gone on meanwhile. */
async function decisionOf(ctx: Context, said: number): Promise<Decision | null> {
  const { workspaceId, interviewId } = authoriseRespondent(ctx);
  const interview = await inWorkspace(ctx.db, workspaceId, (trx) =>
    readInterview(ctx, trx, workspaceId, interviewId),
  );
  if (!interview || awaitedTurn(interview.state)?.seq !== said) return null;
  return ctx.llm === null ? standIn(ctx, 'failed') : askModel(ctx, ctx.llm, interview);
}

function standIn({ llm }: Context, stoodInFor: 'late' | 'failed'): Decision {
  return { by: 'built_in', stoodInFor, model: llm?.model ?? null, promptVersion: null };
}

function isDeciding(ctx: Context, said: number): boolean {
  const { interviewId } = authoriseRespondent(ctx);
  return runningOf(ctx).get(interviewId)?.said === said;
}

function runningOf({ db }: Context): Map<string, Running> {
  const known = running.get(db) ?? new Map<string, Running>();
  running.set(db, known);
  return known;
}
