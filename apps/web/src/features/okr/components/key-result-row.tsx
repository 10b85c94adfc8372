import type { KeyResultSummary } from '@plumbline/contracts';
import { PaceBar } from '../../../components/charts/index.ts';
import { formatPercent } from '../../../components/format.ts';
import { formatRelative } from '../../../components/format-date.ts';
import { Anchor, Chip, DotList } from '../../../components/ui/index.ts';
import { formatGoal, formatValue } from '../format-value.ts';
import { kindWords } from '../words.ts';

/** One key result in a list: its name, status, way travelled, evidence. */
export function KeyResultRow({ keyResult }: { keyResult: KeyResultSummary }) {
  const { status, unit } = keyResult;
  const href = `/key-results/${keyResult.id}`;
  return (
    <li className="kr">
      <div className="kr__name">
        <Anchor href={href}>{keyResult.title}</Anchor>
        <DotList
          items={[
            kindWords[keyResult.kind],
            status.valueAt === null ? 'Not measured yet' : `Measured ${formatRelative(status.valueAt)}`,
          ]}
        />
      </div>
      <div className="kr__status">
        <Chip status={status.status} />
      </div>
      <div className="kr__pace">
        <p>
          <b className="num medium">{formatValue(status.value, unit)}</b>
          <span className="meta num">{formatGoal(keyResult)}</span>
        </p>
        {keyResult.direction !== 'keep_within' && (
          <PaceBar
            label={`${formatPercent(status.progress)} of the way, ${formatPercent(status.expected)} expected`}
            progress={status.progress}
            expected={status.expected}
          />
        )}
      </div>
      <p className="kr__ev meta">
        <Anchor href={`${href}#evidence`}>{evidenceWords(keyResult)}</Anchor>
      </p>
    </li>
  );
}

function evidenceWords({ evidence, studyState }: KeyResultSummary): string {
  const parts = [
    evidence.supports > 0 && `${evidence.supports} for`,
    evidence.contradicts > 0 && `${evidence.contradicts} against`,
    evidence.open > 0 && `${evidence.open} open`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(', ');
  return studyState === 'draft' ? 'Study in draft' : 'None yet';
}
