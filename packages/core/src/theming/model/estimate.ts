import type { CodebookTheme } from '@plumbline/contracts';
import { assignPrefix, type CodedExample, costOf, type LlmTerms, mostTokensOf } from '@plumbline/llm';
import { batchesOf } from '../rules.ts';
import { isSuspicious } from './suspicious.ts';

/** What a reply says of an answer, beside its quotes. */
const tokensAnAnswer = 40;

export type CodingEstimate = { calls: number; inputTokens: number; outputTokens: number; usd: number };

/** About what it takes to code these answers with this list, before a run; more rather than less. */
export function estimateCoding(
  {
    question,
    themes,
    texts,
  }: { question: string; themes: readonly CodebookTheme[]; texts: readonly string[] },
  { prices }: Pick<LlmTerms, 'prices'>,
  examples: readonly CodedExample[] = [],
): CodingEstimate {
  if (themes.length === 0) return { calls: 0, inputTokens: 0, outputTokens: 0, usd: 0 };
  const together = texts.filter((text) => !isSuspicious(text)).map((text) => ({ text }));
  const calls = batchesOf(together).length + (texts.length - together.length);
  const words = texts.reduce((sum, text) => sum + mostTokensOf(text), 0);
  const inputTokens = calls * mostTokensOf(assignPrefix({ question, themes, examples })) + words;
  const outputTokens = words + texts.length * tokensAnAnswer;
  const usd = costOf({ inputTokens, outputTokens, cachedTokens: 0 }, prices);
  return { calls, inputTokens, outputTokens, usd };
}
