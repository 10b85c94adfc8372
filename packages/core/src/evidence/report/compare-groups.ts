import type { QuestionType, ReportQuestion } from '@plumbline/contracts';
import { quoted, type Regime } from '../../study/index.ts';
import { compareChoices, compareOptions } from './compare-choices.ts';
import { compareNps, compareScales } from './compare-scales.ts';
import { compareShares } from './compare-shares.ts';
import type { Comparison, Pair, Side } from './compare-sides.ts';

export type Group = ReportQuestion['groups'][number];

/** Fewer answers in a group and nothing is said about a difference. */
const compareFrom = 10;

/** Whether the two largest groups that may be seen differ, by the test that fits the question; null without two. */
export function compareGroups(
  question: { id: string; type: QuestionType },
  groups: readonly Group[],
  regime: Regime,
): Comparison | null {
  const [first, second] = groups.filter(({ hidden }) => !hidden);
  if (!first || !second) return null;
  if (first.n < compareFrom || second.n < compareFrom) return tooFew(first, second);
  return compare({ a: sideOf(first), b: sideOf(second), regime, seed: question.id });
}

function compare(pair: Pair): Comparison | null {
  const { a, b } = pair;
  if (a.distribution.type === 'scale' && b.distribution.type === 'scale') {
    const { regime } = pair;
    const scales = { regime, a: { ...a, found: a.distribution }, b: { ...b, found: b.distribution } };
    return a.distribution.nps && b.distribution.nps ? compareNps(scales) : compareScales(scales);
  }
  switch (a.distribution.type) {
    case 'yes_no':
      return compareShares(pair);
    case 'single_choice':
    case 'ranking':
      return compareChoices(pair);
    case 'multiple_choice':
    case 'open_ended':
      return compareOptions(pair);
    default:
      return null;
  }
}

function sideOf({ value, n, distribution }: Group): Side {
  return { name: quoted(value), n, distribution };
}

function tooFew(a: Group, b: Group): Comparison {
  const words = `Too few to compare ${quoted(a.value)} (${a.n}) with ${quoted(b.value)} (${b.n}): ${compareFrom} answers each are needed.`;
  return { words, method: 'none', p: null };
}
