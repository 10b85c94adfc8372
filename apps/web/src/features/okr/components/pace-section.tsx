import type { KeyResult, StatusView } from '@plumbline/contracts';
import { ChartFrame, PaceChart } from '../../../components/charts/index.ts';
import { formatDate } from '../../../components/format-date.ts';
import { Card, EmptyState, Section, Table } from '../../../components/ui/index.ts';
import { formatValue } from '../format-value.ts';

interface StudyMark {
  key: string;
  title: string;
  from: string;
  until?: string | null;
  href: string;
}

/** Where the key result is against where it should be. */
export function PaceSection({
  keyResult,
  status,
  marks,
}: {
  keyResult: KeyResult;
  status: StatusView;
  marks: StudyMark[];
}) {
  const { unit, baseline, bounds } = keyResult;
  const target = keyResult.target ?? bounds?.lower ?? bounds?.upper;
  const format = (value: number) => formatValue(value, unit);
  if (target === undefined) return null;
  return (
    <Section title="Pace" id="pace">
      <Card>
        {status.history.length === 0 ? (
          <EmptyState title="Not measured yet">The first check-in starts the line.</EmptyState>
        ) : (
          <ChartFrame
            sentence={sentence(keyResult, status)}
            table={<HistoryTable status={status} format={format} />}
          >
            <PaceChart
              label={sentence(keyResult, status)}
              start={keyResult.start}
              end={keyResult.end}
              today={new Date()}
              baseline={keyResult.direction === 'keep_within' ? null : baseline}
              target={target}
              points={status.history}
              marks={marks}
              formatValue={format}
              {...(status.forecast && {
                forecast: {
                  estimate: status.forecast.value,
                  lower: status.forecast.lower,
                  upper: status.forecast.upper,
                },
              })}
            />
          </ChartFrame>
        )}
      </Card>
    </Section>
  );
}

function sentence(
  { unit, direction }: KeyResult,
  { value, valueAt, expectedValue, forecast }: StatusView,
): string {
  if (value === null || valueAt === null) return 'Not measured yet.';
  const now = `${formatValue(value, unit)} on ${formatDate(valueAt)}`;
  if (direction === 'keep_within' || expectedValue === null) return `${now}.`;
  const expected = `${formatValue(Math.round(expectedValue * 10) / 10, unit)} expected today`;
  if (forecast === null) return `${now}, ${expected}.`;
  const end = Math.round(forecast.value * 10) / 10;
  return `${now}, ${expected}. At this rate the cycle ends near ${formatValue(end, unit)}.`;
}

function HistoryTable({ status, format }: { status: StatusView; format: (value: number) => string }) {
  return (
    <Table
      caption="Measurements"
      rows={status.history}
      rowKey={(row) => row.at}
      columns={[
        { key: 'at', header: 'Day', cell: (row) => formatDate(row.at) },
        { key: 'value', header: 'Value', align: 'end', cell: (row) => format(row.value) },
      ]}
    />
  );
}
