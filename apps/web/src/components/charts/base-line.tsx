import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import { DotList } from '../ui/labels.tsx';
import { words } from '../words.ts';

export type BaseLineProps = {
  n: number;
  /** The base is hidden from this reader, and so is everything it could be worked out from. */
  hidden?: boolean | undefined;
  asked: number;
  skipped?: number | undefined;
  preferNotToSay?: number | undefined;
  /** "Simultaneous intervals", "Pairs under 5 hidden". */
  notes?: readonly ReactNode[] | undefined;
};

/** "n 33 of 34 asked · 1 skipped": who stands behind the chart above. */
export function BaseLine({ n, hidden, asked, skipped = 0, preferNotToSay = 0, notes = [] }: BaseLineProps) {
  const counts = hidden
    ? [words.hiddenBase]
    : [
        words.nAsked(formatNumber(n), formatNumber(asked)),
        skipped > 0 && words.skipped(formatNumber(skipped)),
        preferNotToSay > 0 && words.preferNotToSay(formatNumber(preferNotToSay)),
      ];
  return <DotList className="meta frame__base" items={[...counts, ...notes]} />;
}
