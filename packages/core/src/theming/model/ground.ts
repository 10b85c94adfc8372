import type { AssignedAnswer } from '@plumbline/llm';
import { findQuote } from '@plumbline/textmining';

export type CodedAnswer = { answerId: string; themes: { themeId: string; start: number; end: number }[] };

/**
 * Keeps what a model assigned with a quote that is there: found in what the model was shown. A mask keeps lengths, so
 * the offsets hold for the stored answer too. `rejected` counts the other quotes.
 */
export function ground(
  assigned: readonly AssignedAnswer[],
  shown: readonly { id: string; text: string }[],
): { coded: CodedAnswer[]; rejected: number } {
  let rejected = 0;
  const coded = assigned.map(({ answerId, themes }) => {
    const text = shown.find(({ id }) => id === answerId)?.text ?? '';
    const found = themes.flatMap(({ themeId, quote }) => {
      const span = findQuote(text, quote);
      if (span === null) rejected += 1;
      return span === null ? [] : [{ themeId, ...span }];
    });
    return { answerId, themes: found };
  });
  return { coded, rejected };
}
