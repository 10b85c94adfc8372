import { inWorkspace } from '@plumbline/db';
import type { LlmFailure, LlmPort, LlmRequest, LlmResult } from '@plumbline/llm';
import { insertLlmCall } from './queries-runs.ts';
import type { Themed } from './run.ts';

/** The model cannot be used now; theming goes on when the queue tries again. */
export class ModelUnavailableError extends Error {
  override readonly name = 'ModelUnavailableError';
  readonly code: LlmFailure['reason'];

  constructor(code: LlmFailure['reason']) {
    super(`The model cannot be used now: ${code}.`);
    this.code = code;
  }
}

export type ModelRun = Themed & { llm: LlmPort; runId: string };

/**
 * One call, outside any transaction, with its tokens kept. A reply that cannot be used is null.
 * @throws ModelUnavailableError when another call would fare no better now.
 */
export async function callModel<T>(
  modelRun: ModelRun,
  request: Omit<LlmRequest<T>, 'signal'>,
): Promise<T | null> {
  const { ctx, workspaceId, llm, runId, run } = modelRun;
  const startedAt = performance.now();
  const result = await llm.complete({ ...request, signal: run.signal });
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
  return usable(result);
}

function usable<T>(result: LlmResult<T>): T | null {
  if (result.ok) return result.value;
  switch (result.reason) {
    case 'refusal':
    case 'length':
    case 'invalid':
      return null;
    case 'rate_limited':
    case 'auth':
    case 'unavailable':
    case 'timeout':
      throw new ModelUnavailableError(result.reason);
  }
}
