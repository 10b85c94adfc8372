import type { LlmFailure, LlmPort, LlmRequest, LlmResult } from '@plumbline/llm';
import { recordedCall } from '../../shared/recorded-call.ts';
import type { Themed } from '../run.ts';

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
  const result = await recordedCall(modelRun, { ...request, signal: modelRun.run.signal });
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
