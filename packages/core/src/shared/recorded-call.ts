import { inWorkspace, type Trx } from '@plumbline/db';
import {
  costOf,
  type LlmFailure,
  type LlmMeter,
  type LlmPort,
  type LlmRequest,
  type LlmResult,
} from '@plumbline/llm';
import { inFlight, type Reservation, setAside, setAsideInTime } from './budget.ts';
import type { Context } from './context.ts';
import { insertLlmCalls, settleSpend } from './queries-llm-calls.ts';

interface Caller {
  ctx: Context;
  workspaceId: string;
  llm: LlmPort;
  /** The theming run it belongs to. */
  runId: string | null;
}
interface Options<T> {
  /** Wraps the call alone, not its bookkeeping. */
  within?: <R>(call: () => Promise<R>) => Promise<R>;
  /** Kept in the transaction that books the call. */
  keep?: (trx: Trx, value: T) => Promise<void>;
  /** Whether a call that the budget does not hold now waits for those in flight, or fails at once. */
  overBudget?: 'wait' | 'fail';
}
type Sent = Parameters<LlmMeter['after']>[0] & { reservation: Reservation };
type Books = { sent: Sent[]; landed: () => void };

const budgetReached: LlmFailure = { ok: false, reason: 'budget', detail: 'daily budget reached' };
const free = { input: 0, cachedInput: 0, output: 0 };

/**
 * One call of a model, outside any transaction. Each request that leaves for it is held against the daily budget before,
 * and kept with its tokens and cost after. Rejects only with the reason of the request's signal.
 */
export async function recordedCall<T>(
  caller: Caller,
  request: LlmRequest<T>,
  { within = (call) => call(), keep, overBudget = 'fail' }: Options<T> = {},
): Promise<LlmResult<T>> {
  const books: Books = { sent: [], landed: () => {} };
  const meter = meterFor(caller, books, overBudget);
  let result: LlmResult<T> | null = null;
  try {
    result = await within(() => caller.llm.complete({ ...request, meter }));
    return result;
  } finally {
    try {
      await record(caller, request, books.sent, async (trx) => {
        if (result?.ok) await keep?.(trx, result.value);
      });
    } finally {
      books.landed();
    }
  }
}

function meterFor({ ctx, llm }: Caller, books: Books, overBudget: 'wait' | 'fail'): LlmMeter {
  let reservation: Reservation = { day: '', usd: 0 };
  return {
    before: async (most) => {
      const terms = llm.terms ?? { prices: free, dailyBudgetUsd: null, callsAtATime: 1 };
      // A second request of one call must not wait for the first one's own money.
      const isFirst = books.sent.length === 0;
      const given =
        overBudget === 'wait' && isFirst
          ? await setAsideInTime(ctx, { llm, terms }, most)
          : await setAside(ctx, terms, most);
      if (given === null) return budgetReached;
      reservation = given;
      if (isFirst) books.landed = inFlight(llm);
      return null;
    },
    after: (one) => void books.sent.push({ ...one, reservation }),
  };
}

async function record(
  { ctx, workspaceId, llm, runId }: Caller,
  request: Pick<LlmRequest<unknown>, 'purpose' | 'promptVersion'>,
  sent: readonly Sent[],
  keep: (trx: Trx) => Promise<void>,
): Promise<void> {
  if (sent.length === 0) return;
  const prices = llm.terms?.prices ?? free;
  await inWorkspace(ctx.db, workspaceId, async (trx) => {
    await keep(trx);
    await insertLlmCalls(
      trx,
      sent.map(({ outcome, usage, milliseconds }) => ({
        workspace_id: workspaceId,
        id: ctx.ids.uuid(),
        run_id: runId,
        purpose: request.purpose,
        prompt_version: request.promptVersion,
        model: llm.model,
        outcome,
        input_tokens: usage.inputTokens,
        output_tokens: usage.outputTokens,
        cached_tokens: usage.cachedTokens,
        milliseconds,
        cost_usd: costOf(usage, prices),
        at: ctx.clock.now(),
      })),
    );
    for (const { usage, reservation } of sent) {
      const spentUsd = costOf(usage, prices);
      if (spentUsd > 0 || reservation.usd > 0)
        await settleSpend(trx, { day: reservation.day, reservedUsd: reservation.usd, spentUsd });
    }
  });
}
