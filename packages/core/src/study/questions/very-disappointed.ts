import type { Cell } from '@plumbline/contracts';
import { byCount, choicesOf, lastKeys, shareCell } from './cells.ts';
import type { Intervals } from './intervals.ts';
import type { ConfigOf, Finding } from './kind.ts';
import { quoted, shareWords, tooFew } from './words.ts';

/**
 * How disappointed people would be without the product: the first option says very, and the share is of those who use it.
 * An option tagged `none` ("I no longer use it") is counted beside the base.
 *
 * @param counts of the choices in their order
 */
export function veryDisappointed(
  config: ConfigOf<'single_choice'>,
  counts: readonly number[],
  intervals: Intervals,
): Finding<'single_choice'> {
  const choices = choicesOf(config).map((choice, index) => ({ ...choice, count: counts[index] ?? 0 }));
  const outside = new Set(config.options.filter(({ tag }) => tag === 'none').map(({ id }) => id));
  const inBase = choices.filter(({ id }) => !outside.has(id));
  const n = inBase.reduce((sum, { count }) => sum + count, 0);
  const shares = intervals.shares(inBase.map(({ count }) => count));
  const cells = choices.map(({ id, label, count }): Cell => {
    const share = shares[inBase.findIndex((choice) => choice.id === id)];
    return share
      ? shareCell(id, label, count, share)
      : { key: id, label, count, share: null, lower: null, upper: null };
  });
  const [very] = cells;
  const left = cells.filter(({ key, count }) => outside.has(key) && count !== 0);
  const beside = left.map(({ label, count }) => ` ${quoted(label)} (${count}) is not in the base.`).join('');
  return {
    n,
    distribution: { type: 'single_choice', cells: byCount(cells, n, lastKeys(config.options)) },
    sentence: (tooFew(n) ?? (very ? `${quoted(very.label)}: ${share(very, n, intervals)}.` : '')) + beside,
  };
}

/** One share that was named beforehand: its interval is the plain one. */
function share({ count }: Cell, n: number, intervals: Intervals): string {
  const { lower, upper } = intervals.share(count ?? 0, n);
  return shareWords({ count, lower, upper }, n);
}
