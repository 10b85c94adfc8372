import type { LlmPrices, LlmUsage } from './port.ts';

const bytesAToken = 3;

/**
 * Tokens of a text, seldom too few: tokenisers make one of about four letters of English and of one or two characters
 * of Chinese, so a third of the UTF-8 bytes is above both.
 */
export function mostTokensOf(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / bytesAToken);
}

/** USD. */
export function costOf({ inputTokens, cachedTokens, outputTokens }: LlmUsage, prices: LlmPrices): number {
  const fresh = Math.max(0, inputTokens - cachedTokens);
  return (
    (fresh * prices.input + cachedTokens * prices.cachedInput + outputTokens * prices.output) / 1_000_000
  );
}

export function addUsage(one: LlmUsage, other: LlmUsage): LlmUsage {
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    cachedTokens: one.cachedTokens + other.cachedTokens,
  };
}

export const noUsage: LlmUsage = { inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
