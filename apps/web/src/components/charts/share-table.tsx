import { formatPercent, formatShareInterval } from '../format.ts';
import { Table } from '../ui/table.tsx';
import { words } from '../words.ts';
import type { BarRow } from './bar-rows.tsx';
import { intervalOf } from './estimate.ts';
import { type BaseProps, isSmallBase, SmallBase } from './small-base.tsx';

export type ShareTableProps = BaseProps & {
  caption: string;
  /** Heads the first column: "Reason", "Answer". */
  head: string;
  rows: readonly Omit<BarRow, 'tone'>[];
  /** With groups at their known sizes, by the keys of the rows. */
  weighted?: readonly Weighted[] | undefined;
};

type Weighted = { key: string; share: number | null; lower: number | null; upper: number | null };

/** The numbers of a bar chart: count, share and interval of each row. */
export function ShareTable({ caption, head, rows, n, hidden, weighted }: ShareTableProps) {
  if (isSmallBase({ n, hidden })) return <SmallBase n={n} hidden={hidden} />;
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'label', header: head, cell: (row) => row.label },
        { key: 'n', header: words.n, align: 'end', cell: (row) => row.count ?? words.hiddenCell },
        { key: 'share', header: words.share, align: 'end', cell: (row) => formatPercent(row.share) },
        {
          key: 'interval',
          header: words.interval,
          align: 'end',
          cell: (row) => formatShareInterval(intervalOf(row)),
        },
        ...(weighted
          ? [
              {
                key: 'weighted',
                header: words.weighted,
                align: 'end' as const,
                cell: (row: { key: string }) => weightedShare(weighted, row.key),
              },
            ]
          : []),
      ]}
    />
  );
}

function weightedShare(weighted: readonly Weighted[], key: string): string {
  const found = weighted.find((one) => one.key === key);
  return found ? `${formatPercent(found.share)} ${formatShareInterval(intervalOf(found))}`.trim() : '';
}
