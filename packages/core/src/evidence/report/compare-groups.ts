import type { QuestionType, ReportQuestion } from '@plumbline/contracts';
import { answersToTell } from '@plumbline/stats';
import { quoted, type Regime } from '../../study/index.ts';
import { moreWords } from '../words/more.ts';
import { compareChoices, compareOptions } from './compare-choices.ts';
import { compareNps, compareScales } from './compare-scales.ts';
import { compareShares } from './compare-shares.ts';
import type { Comparison, Pair, Side, Tested } from './compare-sides.ts';

export type Group = ReportQuestion['groups'][number];

/** Fewer answers in a group and nothing is said about a difference. */
const compareFrom = 10;
/** A two-sided p up to it tells two groups apart. */
const alpha = 0.05;

/** Whether the two largest groups that may be seen differ, by the test that fits the question; null without two. */
export function compareGroups(
  question: { id: string; type: QuestionType },
  groups: readonly Group[],
  regime: Regime,
): Comparison | null {
  const [first, second] = groups.filter(({ hidden }) => !hidden);
  if (!first || !second) return null;
  if (first.n < compareFrom || second.n < compareFrom)
    return { ...tooFew(first, second), q: null, moreNeeded: null };
  const pair = { a: sideOf(first), b: sideOf(second), regime, seed: question.id };
  const tested = compare(pair);
  return tested && { ...tested, q: null, moreNeeded: moreNeeded(pair, tested, first.n + second.n) };
}

/** By the test of a closed study: that is what more answers lead to. */
function moreNeeded(pair: Pair, { p }: Tested, n: number): string | null {
  const closed = pair.regime === 'closed' ? p : (compare({ ...pair, regime: 'closed' })?.p ?? null);
  if (p === null || closed === null || p <= alpha) return null;
  const needed = answersToTell(n, closed);
  return moreWords(needed === null ? 'far' : needed - n);
}

function compare(pair: Pair): Tested | null {
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

function tooFew(a: Group, b: Group): Tested {
  const words = `Too few to compare ${quoted(a.value)} (${a.n}) with ${quoted(b.value)} (${b.n}): ${compareFrom} answers each are needed.`;
  return { words, method: 'none', p: null };
}
