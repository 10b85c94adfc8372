import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { cx } from './cx.ts';

/** A quiet label above a title. Boxed for a fact such as "AI interviewer". */
export function Tag({ look = 'plain', children }: { look?: 'plain' | 'boxed'; children: ReactNode }) {
  return <span className={cx('tag', look === 'boxed' && 'tag--box')}>{children}</span>;
}

export function Count({ value, label }: { value: number; label?: string }) {
  return (
    <span className="count num">
      {value}
      {label && <span className="sr"> {label}</span>}
    </span>
  );
}

/** "Live, last answer yesterday": something may still arrive. */
export function LiveLabel({ children }: { children: ReactNode }) {
  return <span className="live">{children}</span>;
}

export type Side = 'supports' | 'contradicts' | 'open';

/** Which side a piece of evidence stands on. */
export function SideTag({ side }: { side: Side }) {
  return <span className={cx('side-tag', `side-tag--${side}`)}>{words.sides[side]}</span>;
}

/** Short facts in one line, parted by dots. */
export function DotList({ items, className }: { items: ReactNode[]; className?: string }) {
  const shown = items.filter((item) => item !== null && item !== undefined && item !== false && item !== '');
  return (
    <p className={cx('dot-list', className ?? 'meta')}>
      {shown.map((item, index) => (
        <span key={index}>{item}</span>
      ))}
    </p>
  );
}
