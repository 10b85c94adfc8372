import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { parseSearch, writeSearch } from '../lib/search.ts';
import { Layout } from './layout.tsx';
import { InterviewPage } from './pages/interview-page.tsx';
import { JoinPage } from './pages/join-page.tsx';
import { KeyResultPage } from './pages/key-result-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { ObjectivesPage } from './pages/objectives-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { SettingsPage } from './pages/settings-page.tsx';
import { SignInLinkPage } from './pages/sign-in-link-page.tsx';
import { StudiesPage } from './pages/studies-page.tsx';
import { StudyPage } from './pages/study-page.tsx';

const root = createRootRoute({ component: Outlet });
const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/$token',
  component: SignInLinkPage,
});
const join = createRoute({ getParentRoute: () => root, path: '/join/$token', component: JoinPage });
const layout = createRoute({ getParentRoute: () => root, id: 'layout', component: Layout });

const pages = [
  createRoute({ getParentRoute: () => layout, path: '/', component: ObjectivesPage }),
  createRoute({ getParentRoute: () => layout, path: '/cycles/$cycleId', component: ObjectivesPage }),
  createRoute({ getParentRoute: () => layout, path: '/key-results/$keyResultId', component: KeyResultPage }),
  createRoute({ getParentRoute: () => layout, path: '/studies', component: StudiesPage }),
  createRoute({ getParentRoute: () => layout, path: '/studies/$studyId', component: StudyPage }),
  createRoute({ getParentRoute: () => layout, path: '/studies/$studyId/report', component: ReportPage }),
  createRoute({
    getParentRoute: () => layout,
    path: '/studies/$studyId/questions/$questionId/themes',
    // Few first come here: it is loaded when somebody does.
    component: lazyRouteComponent(() => import('./pages/themes-page.tsx'), 'ThemesPage'),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/interviews/$interviewId',
    component: InterviewPage,
    validateSearch: (search: Record<string, unknown>) => ({ turn: Number(search.turn) || undefined }),
  }),
  createRoute({ getParentRoute: () => layout, path: '/settings', component: SettingsPage }),
  createRoute({ getParentRoute: () => layout, path: '$', component: NotFoundPage }),
];

export const router = createRouter({
  routeTree: root.addChildren([signInLink, join, layout.addChildren(pages)]),
  scrollRestoration: true,
  parseSearch,
  stringifySearch: writeSearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
