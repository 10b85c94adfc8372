import type { Session } from '@plumbline/contracts';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { AppShell, ErrorState, type NavGroup, Skeleton } from '../components/ui/index.ts';
import { useSession } from '../features/access/api/use-session.ts';
import { AccountMenu } from '../features/access/components/account-menu.tsx';
import { SampleNotice } from '../features/access/components/sample-notice.tsx';
import { useCycles } from '../features/okr/api/use-cycles.ts';
import { ProblemError } from '../lib/http.ts';
import { SignInPage } from './pages/sign-in-page.tsx';

/** The signed-in frame; shows the sign-in page to everyone else, at the address they came for. */
export function Layout() {
  const session = useSession();
  if (session.data) return <SignedIn session={session.data} />;
  if (session.isPending)
    return (
      <main className="entry">
        <Skeleton />
      </main>
    );
  const notSignedIn = session.error instanceof ProblemError && session.error.problem.status === 401;
  if (notSignedIn) return <SignInPage />;
  return (
    <main className="entry">
      <ErrorState
        title="Plumbline cannot be reached"
        detail="Check that it is running and try again."
        onRetry={() => void session.refetch()}
      />
    </main>
  );
}

function SignedIn({ session }: { session: Session }) {
  const { pathname } = useLocation();
  useFocusOnPage(pathname);
  const cycles = useCycles();
  const nav: NavGroup[] = [
    {
      label: 'Main',
      items: [
        {
          label: 'Objectives',
          href: '/',
          icon: 'objectives',
          current: isAt(pathname, ['/key-results', '/']),
        },
        {
          label: 'Studies',
          href: '/studies',
          icon: 'study',
          current: isAt(pathname, ['/studies', '/interviews']),
        },
      ],
    },
    {
      label: 'Cycles',
      heading: true,
      items: (cycles.data?.items ?? []).map((cycle) => ({
        label: cycle.title,
        href: `/cycles/${cycle.id}`,
        current: pathname === `/cycles/${cycle.id}`,
      })),
    },
    {
      label: 'Workspace',
      place: 'foot',
      items: [{ label: 'Settings', href: '/settings', icon: 'settings', current: pathname === '/settings' }],
    },
  ];
  return (
    <AppShell
      home="/"
      nav={nav.filter((group) => group.items.length > 0)}
      account={<AccountMenu session={session} />}
    >
      {session.sampleData && <SampleNotice role={session.member.role} />}
      <Outlet />
    </AppShell>
  );
}

function isAt(pathname: string, places: readonly string[]): boolean {
  return places.some((place) => pathname === place || (place !== '/' && pathname.startsWith(place)));
}

/** A page that opens inside the frame takes the focus, so that the keyboard does not stay on the link that led there. */
function useFocusOnPage(pathname: string): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}
