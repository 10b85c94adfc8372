import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';

export type BannerTone = 'bad' | 'warn' | 'good' | 'info';
export type BannerProps = { tone?: BannerTone; title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Something that holds for the whole page and asks for a step. */
export function Banner({ tone = 'bad', title, children, action }: BannerProps) {
  return (
    <div className={cx('banner', `banner--${tone}`)}>
      <span className="mark">
        <Icon name={marks[tone]} />
      </span>
      <div>
        <p className="medium">{title}</p>
        {children && <div className="soft">{children}</div>}
      </div>
      {action}
    </div>
  );
}

const marks: Record<BannerTone, IconName> = { bad: 'warning', warn: 'warning', good: 'check', info: 'info' };

/** A quiet strip: sample data, intervals that are still wide. */
export function Notice({
  icon,
  children,
  action,
}: {
  icon?: IconName | undefined;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="notice">
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {action}
    </div>
  );
}
