import type { Session } from '@plumbline/contracts';
import { Outlet, useLocation } from '@tanstack/react-router';
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
  if (session.isPending) return <Skeleton />;
  const notSignedIn = session.error instanceof ProblemError && session.error.problem.status === 401;
  if (notSignedIn) return <SignInPage />;
  return (
    <ErrorState
      title="Plumbline cannot be reached"
      detail="Check that it is running and try again."
      onRetry={() => void session.refetch()}
    />
  );
}

function SignedIn({ session }: { session: Session }) {
  const { pathname } = useLocation();
  const cycles = useCycles();
  const nav: NavGroup[] = [
    {
      label: 'Main',
      items: [
        { label: 'Objectives', href: '/', icon: 'objectives', current: pathname === '/' },
        { label: 'Studies', href: '/studies', icon: 'study', current: pathname.startsWith('/studies') },
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
