import { type ReactNode, useId, useState } from 'react';
import { words } from '../words.ts';
import { Anchor } from './anchor.tsx';
import { Brand } from './brand.tsx';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { type NavGroup, NavList } from './nav-list.tsx';

export type AppShellProps = {
  home: string;
  /** Groups from top to bottom. */
  nav: readonly NavGroup[];
  /** Opens the palette; without it there is no search button. */
  onSearch?: (() => void) | undefined;
  searchKeys?: string | undefined;
  /** Who is signed in, a way out. */
  account?: ReactNode;
  width?: 'normal' | 'wide' | undefined;
  children: ReactNode;
};

/** Sidebar and page. On a phone the sidebar is a bar whose menu unfolds. */
export function AppShell({
  home,
  nav,
  onSearch,
  searchKeys = '⌘K',
  account,
  width,
  children,
}: AppShellProps) {
  const [menu, setMenu] = useState<'open' | 'closed'>('closed');
  const id = useId();
  const close = () => setMenu('closed');
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <div className="app">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape folds the menu from anywhere in it */}
        <header
          className={cx('side', menu === 'open' && 'side--open')}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <div className="side__bar">
            <Anchor className="brand" href={home} onClick={close}>
              <Brand />
            </Anchor>
            {onSearch && <IconButton icon="search" label={words.search} variant="quiet" onClick={onSearch} />}
            <IconButton
              icon={menu === 'open' ? 'close' : 'menu'}
              label={words.menu}
              variant="quiet"
              aria-expanded={menu === 'open'}
              aria-controls={id}
              onClick={() => setMenu(menu === 'open' ? 'closed' : 'open')}
            />
          </div>
          {onSearch && (
            <button type="button" className="side__search" onClick={onSearch}>
              <Icon name="search" />
              {words.search}
              <kbd>{searchKeys}</kbd>
            </button>
          )}
          <div className="nav-group side__nav" id={id}>
            {nav.map((group) => (
              <NavList key={group.label} group={group} onGo={close} />
            ))}
            {account && <div className="side__account">{account}</div>}
          </div>
        </header>
        <main className="main" id="main" tabIndex={-1}>
          <div className={cx('page', width === 'wide' && 'page--wide')}>{children}</div>
        </main>
      </div>
    </>
  );
}
