import type { CodebookTheme } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { assignPrefix, costOf, mostTokensOf } from '@plumbline/llm';
import type { Context } from '../../../shared/context.ts';
import { readThemedQuestion } from '../../queries.ts';
import { mostAnswersACall } from '../../rules.ts';
import { countBytes } from '../queries-apply.ts';

/** Of a reply for each answer: its id, a key or two and a quote. */
const outputTokensAnAnswer = 45;
/** Around the text of each answer. */
const inputTokensAnAnswer = 12;

/** What coding these answers against these themes will cost about, in USD; null without a model. */
export async function estimateCost(
  ctx: Context,
  trx: Trx,
  {
    questionId,
    themes,
    answerIds,
  }: { questionId: string; themes: readonly CodebookTheme[]; answerIds: readonly string[] },
): Promise<number | null> {
  if (ctx.llm === null) return null;
  const prices = ctx.llm.terms?.prices;
  if (!prices || answerIds.length === 0 || themes.length === 0) return 0;
  const question = (await readThemedQuestion(trx, questionId))?.text ?? '';
  const prefix = mostTokensOf(assignPrefix({ question, themes, examples: [] }));
  const calls = Math.ceil(answerIds.length / mostAnswersACall);
  const cachedTokens = prefix * (calls - 1);
  const answers = Math.ceil((await countBytes(trx, answerIds)) / 3) + inputTokensAnAnswer * answerIds.length;
  const inputTokens = prefix * calls + answers;
  return costOf({ inputTokens, cachedTokens, outputTokens: outputTokensAnAnswer * answerIds.length }, prices);
}
