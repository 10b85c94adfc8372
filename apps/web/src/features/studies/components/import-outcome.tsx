import type { ImportResult, StudyVersion } from '@plumbline/contracts';
import { formatNumber } from '../../../components/format.ts';
import { Banner, ButtonLink, Table } from '../../../components/ui/index.ts';
import { ImportPreview } from './import-preview.tsx';

interface ImportOutcomeProps {
  result: ImportResult;
  kind: 'checked' | 'imported';
  faulty: 'leave_out' | 'refuse_all';
  questions: StudyVersion['questions'];
  reportHref: string;
}

const mostShown = 50;

/** What an import did, or would do: the first lines as they are read, and every wrong cell. */
export function ImportOutcome({ result, kind, faulty, questions, reportHref }: ImportOutcomeProps) {
  const { accepted, rejected, preview } = result;
  const left = rejected.length;
  const refused = faulty === 'refuse_all' && left > 0;
  const cells = rejected.flatMap(({ line, errors }) => errors.map((error) => ({ line, ...error })));
  return (
    <div className="import-outcome" role="status">
      <Banner
        tone={left > 0 ? 'warn' : 'good'}
        title={refused ? 'Nothing is imported while a line is wrong' : titleOf(result, kind)}
        action={
          kind === 'imported' && accepted > 0 && <ButtonLink href={reportHref}>See the report</ButtonLink>
        }
      >
        {refused ? wrongLines(left) : leftOut(left, kind)}
      </Banner>
      {preview.length > 0 && <ImportPreview preview={preview} questions={questions} />}
      {cells.length > 0 && (
        <Table
          caption={refused ? 'Wrong lines' : 'Lines left out'}
          columns={[
            { key: 'line', header: 'Line', cell: ({ line }) => <span className="num">{line}</span> },
            { key: 'field', header: 'Column', cell: ({ pointer }) => columnOf(pointer) },
            { key: 'why', header: 'What is wrong', cell: ({ message }) => message },
          ]}
          rows={cells.slice(0, mostShown)}
          rowKey={({ line, pointer }) => `${line} ${pointer}`}
        />
      )}
      {cells.length > mostShown && (
        <p className="meta">{`And ${formatNumber(cells.length - mostShown)} more.`}</p>
      )}
    </div>
  );
}

function titleOf(result: ImportResult, kind: ImportOutcomeProps['kind']): string {
  if (result.accepted === 0) return 'No line can be imported as it is';
  return kind === 'checked' ? checkedTitle(result.accepted) : importedTitle(result);
}

function checkedTitle(accepted: number): string {
  return accepted === 1 ? '1 line can be imported' : `${formatNumber(accepted)} lines can be imported`;
}

function importedTitle({ accepted, interviewIds }: ImportResult): string {
  const answers = accepted === 1 ? '1 line' : `${formatNumber(accepted)} lines`;
  const people = interviewIds.length;
  return `${answers} imported from ${formatNumber(people)} respondent${people === 1 ? '' : 's'}`;
}

function leftOut(count: number, kind: ImportOutcomeProps['kind']): string {
  if (count === 0)
    return kind === 'checked' ? 'Nothing is kept until you import.' : 'The report counts them in a moment.';
  const lines = count === 1 ? '1 line' : `${formatNumber(count)} lines`;
  return `${lines} ${kind === 'checked' ? 'would be' : count === 1 ? 'was' : 'were'} left out.`;
}

function wrongLines(count: number): string {
  const lines = count === 1 ? '1 line is' : `${formatNumber(count)} lines are`;
  return `${lines} wrong. Mend the file, or choose to leave such lines out.`;
}

function columnOf(pointer: string): string {
  return pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~') || 'Whole line';
}
