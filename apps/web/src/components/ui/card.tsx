import type { ElementType, HTMLAttributes } from 'react';
import { cx } from './cx.ts';

export type CardProps = HTMLAttributes<HTMLElement> & {
  as?: 'div' | 'section' | 'article' | 'figure' | undefined;
  /** flush: rows or a table reach the edge. */
  inset?: 'padded' | 'flush' | undefined;
};

export function Card({ as = 'div', inset = 'padded', className, ...rest }: CardProps) {
  const Element: ElementType = as;
  return <Element {...rest} className={cx('card', inset === 'flush' && 'card--flush', className)} />;
}
