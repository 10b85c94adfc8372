import type { ReportQuestion } from '@plumbline/contracts';
import {
  BarRows,
  barReach,
  IntervalPlot,
  LikertBar,
  RankingPlot,
} from '../../../../components/charts/index.ts';
import { formatInterval, formatNumber } from '../../../../components/format.ts';
import { bestFirst, countOf, type DistributionOf } from './chart.ts';

export type Group = ReportQuestion['groups'][number];

/** The same question for each cohort, side by side. */
export function GroupCharts({ question }: { question: ReportQuestion }) {
  const { groups, distribution } = question;
  if (distribution.type === 'yes_no') return <YesRows groups={groups} label={question.sentence} />;
  if (distribution.type === 'scale')
    return distribution.nps ? (
      <NpsRows groups={groups} />
    ) : (
      <ScaleRows question={question} all={distribution} />
    );
  const reach = Math.max(...groups.map((group) => barReach(group.distribution.cells)));
  return (
    <div className="columns">
      {groups.map((group) => (
        <div key={group.value}>
          <GroupName group={group} />
          {group.distribution.type === 'ranking' ? (
            <RankingPlot
              label={group.sentence}
              items={inOrder(
                group.distribution.items,
                distribution.type === 'ranking' ? bestFirst(distribution.items) : [],
              )}
              n={group.n}
              hidden={group.hidden}
            />
          ) : (
            <BarRows
              label={group.sentence}
              rows={inOrder(group.distribution.cells, distribution.cells)}
              n={group.n}
              hidden={group.hidden}
              reach={reach}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** Every group in the order of all answers, so that a row stands beside itself. */
function inOrder<T extends { key: string }>(rows: readonly T[], order: readonly { key: string }[]): T[] {
  const place = new Map(order.map(({ key }, index) => [key, index]));
  return [...rows].sort((a, b) => (place.get(a.key) ?? 99) - (place.get(b.key) ?? 99));
}

function GroupName({ group }: { group: Group }) {
  return (
    <h4 className="sub" dir="auto">
      {group.value} <span className="meta num">{group.hidden ? 'n under 5' : `n ${group.n}`}</span>
    </h4>
  );
}

function YesRows({ groups, label }: { groups: Group[]; label: string }) {
  const rows = groups.map(({ value, n, hidden, distribution }) => {
    const yes = distribution.cells.find(({ key }) => key === 'yes');
    return {
      key: value,
      label: value,
      count: yes?.count ?? null,
      share: yes?.share ?? null,
      lower: yes?.lower ?? null,
      upper: yes?.upper ?? null,
      base: { n, hidden },
    };
  });
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  return <BarRows label={`Yes, by group. ${label}`} rows={rows} n={Math.max(5, n)} />;
}

function ScaleRows({ question, all }: { question: ReportQuestion; all: DistributionOf<'scale'> }) {
  const rowOf = (label: string, { n, hidden, distribution }: Omit<Group, 'value'>) => ({
    key: label,
    label,
    n,
    hidden,
    counts: distribution.cells.map(countOf),
    ...(distribution.type === 'scale' && { mean: distribution.mean }),
  });
  return (
    <LikertBar
      label={question.sentence}
      points={all.cells.map(({ label }) => label)}
      rows={[rowOf('All', question), ...question.groups.map((group) => rowOf(group.value, group))]}
    />
  );
}

function NpsRows({ groups }: { groups: Group[] }) {
  return (
    <div className="stack">
      {groups.map((group) => {
        const score = group.distribution.type === 'scale' ? group.distribution.nps : null;
        const drawn = score !== null && group.n >= 5 && !group.hidden;
        const interval =
          score?.lower == null || score.upper == null ? null : ([score.lower, score.upper] as const);
        const whole = { digits: 0, signed: true };
        return (
          <div key={group.value}>
            <GroupName group={group} />
            {drawn && (
              <div className="nps">
                <p>
                  <span className="nps__n num">{formatNumber(score.estimate, whole)}</span>{' '}
                  <span className="soft num">{formatInterval(interval, whole)}</span>
                </p>
                <IntervalPlot
                  {...score}
                  label={group.sentence}
                  domain={[-100, 100]}
                  ticks={[-100, -50, 0, 50, 100]}
                  formatTick={(value) => formatNumber(value, whole)}
                />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
