import { Anchor } from './anchor.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import { Count } from './labels.tsx';

export type NavItem = {
  label: string;
  href: string;
  icon?: IconName | undefined;
  current?: boolean | undefined;
  /** Shown when above 0; the label says of what ("due"). */
  count?: number | undefined;
  countLabel?: string | undefined;
};
export type NavGroup = {
  /** Names the group; written above it when `heading` is set. */
  label: string;
  heading?: boolean | undefined;
  place?: 'top' | 'foot' | undefined;
  items: readonly NavItem[];
};

export function NavList({ group, onGo }: { group: NavGroup; onGo: () => void }) {
  return (
    <nav aria-label={group.label} className={cx(group.place === 'foot' && 'side__foot')}>
      {group.heading && <p className="nav__head">{group.label}</p>}
      <ul className="nav">
        {group.items.map((item) => (
          <li key={item.href}>
            <Anchor href={item.href} aria-current={item.current ? 'page' : undefined} onClick={onGo}>
              {item.icon && <Icon name={item.icon} />}
              {item.label}
              {item.count ? (
                <Count value={item.count} {...(item.countLabel && { label: item.countLabel })} />
              ) : null}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
