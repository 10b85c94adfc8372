import type { ElementType, HTMLAttributes, ReactNode } from 'react';
import { cx } from './cx.ts';

/** Rows parted by hairlines, in a card of their own. */
export function List({ ordered, className, ...rest }: HTMLAttributes<HTMLElement> & { ordered?: boolean }) {
  const Element: ElementType = ordered ? 'ol' : 'ul';
  return <Element {...rest} className={cx('card card--flush list', className)} />;
}

/** Text at the start, status or actions at the end; on a phone the end goes below. */
export function ListRow({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <li className="list__row">
      <div>{children}</div>
      {end && <div className="row">{end}</div>}
    </li>
  );
}
