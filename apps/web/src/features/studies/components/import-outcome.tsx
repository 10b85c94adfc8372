import type { ImportResult } from '@plumbline/contracts';
import { formatNumber } from '../../../components/format.ts';
import { Banner, ButtonLink, Table } from '../../../components/ui/index.ts';

interface ImportOutcomeProps {
  result: ImportResult;
  kind: 'checked' | 'imported';
  reportHref: string;
}

const mostShown = 50;

/** What an import did, or would do, and which lines it leaves out. */
export function ImportOutcome({ result, kind, reportHref }: ImportOutcomeProps) {
  const { accepted, rejected } = result;
  const left = rejected.length;
  return (
    <div className="import-outcome" role="status">
      <Banner
        tone={left > 0 ? 'warn' : 'good'}
        title={kind === 'checked' ? checkedTitle(accepted) : importedTitle(result)}
        action={
          kind === 'imported' && accepted > 0 && <ButtonLink href={reportHref}>See the report</ButtonLink>
        }
      >
        {leftOut(left, kind)}
      </Banner>
      {left > 0 && (
        <Table
          caption="Lines left out"
          columns={[
            { key: 'line', header: 'Line', cell: ({ line }) => <span className="num">{line}</span> },
            { key: 'field', header: 'Field', cell: ({ pointer }) => fieldOf(pointer) },
            { key: 'why', header: 'What is wrong', cell: ({ message }) => message },
          ]}
          rows={rejected.slice(0, mostShown)}
          rowKey={({ line }) => String(line)}
        />
      )}
      {left > mostShown && <p className="meta">{`And ${formatNumber(left - mostShown)} more lines.`}</p>}
    </div>
  );
}

function checkedTitle(accepted: number): string {
  if (accepted === 0) return 'No line can be imported as it is';
  return accepted === 1 ? '1 answer can be imported' : `${formatNumber(accepted)} answers can be imported`;
}

function importedTitle({ accepted, interviewIds }: ImportResult): string {
  const answers = accepted === 1 ? '1 answer' : `${formatNumber(accepted)} answers`;
  const people = interviewIds.length;
  const from =
    people === accepted ? '' : ` from ${formatNumber(people)} respondent${people === 1 ? '' : 's'}`;
  return `${answers} imported${from}`;
}

function leftOut(count: number, kind: ImportOutcomeProps['kind']): string {
  if (count === 0)
    return kind === 'checked' ? 'Nothing is kept until you import.' : 'The report counts them in a moment.';
  const lines = count === 1 ? '1 line' : `${formatNumber(count)} lines`;
  return `${lines} ${kind === 'checked' ? 'would be' : count === 1 ? 'was' : 'were'} left out.`;
}

function fieldOf(pointer: string): string {
  return pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~') || 'Whole line';
}
