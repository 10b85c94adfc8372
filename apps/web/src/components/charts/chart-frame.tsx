import { type ReactNode, useId, useState } from 'react';
import { cx } from '../ui/cx.ts';
import { Tag } from '../ui/labels.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { words } from '../words.ts';
import { BaseLine, type BaseLineProps } from './base-line.tsx';

export type ChartFrameProps = {
  /** The finding in one sentence; it names the figure. */
  sentence: string;
  title?: ReactNode;
  /** "Question 2 · One choice". */
  tag?: ReactNode;
  headingLevel?: 2 | 3 | undefined;
  base?: BaseLineProps | undefined;
  /** The same numbers; with it comes the Chart and Table switch. */
  table?: ReactNode;
  actions?: ReactNode;
  /** The chart. */
  children: ReactNode;
};

/** Sentence, chart, base. Says its finding in words, then shows it, and offers the same numbers as a table. */
export function ChartFrame(props: ChartFrameProps) {
  const { sentence, title, tag, headingLevel = 2, base, table, actions, children } = props;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  const said = (
    <p className="frame__sentence" id={id}>
      {sentence}
    </p>
  );
  return (
    <figure className={cx('frame', Boolean(title) && 'frame__titled')} aria-labelledby={id}>
      <div className="frame__head">
        <div>
          {tag && <Tag>{tag}</Tag>}
          {title ? <Heading className="frame__title">{title}</Heading> : said}
        </div>
        {(table || actions) && (
          <div className="frame__tools">
            {table && <SegmentedControl label={words.view} options={views} value={view} onChange={setView} />}
            {actions}
          </div>
        )}
      </div>
      {title && said}
      {view === 'table' && table ? table : <div>{children}</div>}
      {base && <BaseLine {...base} />}
    </figure>
  );
}

const views = [
  { value: 'chart', label: words.chart },
  { value: 'table', label: words.table },
] as const;
