import type { Bases, Distribution } from '@plumbline/contracts';
import { missingBounds, responseBase } from '@plumbline/stats';
import { splitFrom } from './words.ts';

/**
 * What to mind when more than a fifth of those who were asked gave no answer, as sentences with a space before each;
 * empty otherwise. A share of Yes also says what it could be with them: they are never counted as No.
 */
export function missingWords(bases: Bases, distribution: Distribution): string {
  const { answered, skipped, preferNotToSay } = bases;
  const { missing, shown, consequence } = responseBase({ answered, skipped, preferNotToSay });
  if (answered < splitFrom || consequence === 'fine') return '';
  const tooMany = consequence === 'no_verdict' ? ', too many for a verdict' : '';
  const worst = distribution.type === 'yes_no' ? worstCase(distribution.cells[0]?.count ?? 0, bases) : '';
  return ` ${missing} of ${shown} gave no answer${tooMany}.${worst}`;
}

function worstCase(yes: number, { answered, skipped, preferNotToSay }: Bases): string {
  const bounds = missingBounds(yes, answered, skipped + preferNotToSay);
  if (bounds === null) return '';
  const { lower, upper } = bounds;
  return ` With them the share could be from ${Math.round(lower * 100)} to ${Math.round(upper * 100)}\u00a0%.`;
}
