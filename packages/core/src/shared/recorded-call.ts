import { inWorkspace } from '@plumbline/db';
import type { LlmPort, LlmRequest, LlmResult } from '@plumbline/llm';
import type { Context } from './context.ts';
import { insertLlmCall } from './queries-llm-calls.ts';

interface Caller {
  ctx: Context;
  workspaceId: string;
  llm: LlmPort;
  /** The theming run it belongs to. */
  runId: string | null;
}

/** One call of a model, outside any transaction, with its tokens kept. Rejects only with the reason of the request's signal. */
export async function recordedCall<T>(
  { ctx, workspaceId, llm, runId }: Caller,
  request: LlmRequest<T>,
): Promise<LlmResult<T>> {
  const startedAt = performance.now();
  const result = await llm.complete(request);
  await inWorkspace(ctx.db, workspaceId, (trx) =>
    insertLlmCall(trx, {
      workspace_id: workspaceId,
      id: ctx.ids.uuid(),
      run_id: runId,
      purpose: request.purpose,
      prompt_version: request.promptVersion,
      model: llm.model,
      outcome: result.ok ? 'ok' : result.reason,
      input_tokens: result.usage?.inputTokens ?? 0,
      output_tokens: result.usage?.outputTokens ?? 0,
      cached_tokens: result.usage?.cachedTokens ?? 0,
      milliseconds: Math.round(performance.now() - startedAt),
      at: ctx.clock.now(),
    }),
  );
  return result;
}
