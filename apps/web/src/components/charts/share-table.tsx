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
};

/** The numbers of a bar chart: count, share and interval of each row. */
export function ShareTable({ caption, head, rows, n, hidden }: ShareTableProps) {
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
      ]}
    />
  );
}
