import { inWorkspace, type Trx } from '@plumbline/db';
import {
  costOf,
  type LlmFailure,
  type LlmMeter,
  type LlmPort,
  type LlmRequest,
  type LlmResult,
} from '@plumbline/llm';
import { type Reservation, setAside } from './budget.ts';
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
}
type Sent = Parameters<LlmMeter['after']>[0] & { reservation: Reservation };

const overBudget: LlmFailure = { ok: false, reason: 'budget', detail: 'daily budget reached' };
const free = { input: 0, cachedInput: 0, output: 0 };

/**
 * One call of a model, outside any transaction. Each request that leaves for it is held against the daily budget before,
 * and kept with its tokens and cost after. Rejects only with the reason of the request's signal.
 */
export async function recordedCall<T>(
  caller: Caller,
  request: LlmRequest<T>,
  { within = (call) => call(), keep }: Options<T> = {},
): Promise<LlmResult<T>> {
  const { llm } = caller;
  const sent: Sent[] = [];
  const meter = meterFor(caller, sent);
  let result: LlmResult<T> | null = null;
  try {
    result = await within(() => llm.complete({ ...request, meter }));
    return result;
  } finally {
    await record(caller, request, sent, async (trx) => {
      if (result?.ok) await keep?.(trx, result.value);
    });
  }
}

function meterFor({ ctx, llm }: Caller, sent: Sent[]): LlmMeter {
  let reservation: Reservation = { day: '', usd: 0 };
  return {
    before: async (most) => {
      const terms = llm.terms ?? { prices: free, dailyBudgetUsd: null, callsAtATime: 1 };
      const given = await setAside(ctx, terms, most);
      if (given) reservation = given;
      return given ? null : overBudget;
    },
    after: (one) => void sent.push({ ...one, reservation }),
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
