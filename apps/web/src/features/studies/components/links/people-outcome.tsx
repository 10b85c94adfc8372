import type { InvitationsResult } from '@plumbline/contracts';
import { formatNumber } from '../../../../components/format.ts';
import { Banner, Table } from '../../../../components/ui/index.ts';

const mostShown = 50;

/** What a check found: links are made for all rows or for none. */
export function PeopleOutcome({ result: { accepted, rejected } }: { result: InvitationsResult }) {
  const left = rejected.length;
  return (
    <div className="import-outcome" role="status">
      <Banner
        tone={left > 0 ? 'warn' : 'good'}
        title={left > 0 ? `${rows(left)} to be mended` : `${rows(accepted)} can be taken`}
      >
        {left > 0
          ? 'Links are made for all rows or for none: mend these or remove them.'
          : 'Nothing is kept until you make the links.'}
      </Banner>
      {left > 0 && (
        <Table
          caption="Rows with a fault"
          columns={[
            { key: 'line', header: 'Line', cell: ({ line }) => <span className="num">{line}</span> },
            { key: 'column', header: 'Column', cell: ({ pointer }) => columnOf(pointer) },
            { key: 'why', header: 'What is wrong', cell: ({ message }) => message },
          ]}
          rows={rejected.slice(0, mostShown)}
          rowKey={({ line }) => String(line)}
        />
      )}
      {left > mostShown && <p className="meta">{`And ${formatNumber(left - mostShown)} more rows.`}</p>}
    </div>
  );
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${formatNumber(count)} rows`;
}

function columnOf(pointer: string): string {
  return pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~') || 'Whole row';
}
