import { createRoot } from 'react-dom/client';
import './styles/index.css';
import { AppShell, applyTheme, PageHeader, ToastRegion } from './components/ui/index.ts';
import { ChartPieces } from './gallery/chart-pieces.tsx';
import { EvidencePieces } from './gallery/evidence-pieces.tsx';
import { InputPieces } from './gallery/input-pieces.tsx';
import { LinkPieces } from './gallery/link-pieces.tsx';
import { PacePieces } from './gallery/pace-pieces.tsx';
import { ReportPieces } from './gallery/report-pieces.tsx';
import { StatePieces } from './gallery/state-pieces.tsx';
import { TextPieces } from './gallery/text-pieces.tsx';

/** Every piece with invented data, for looking at: /gallery.html?theme=dark while developing. */
function Gallery() {
  return (
    <ToastRegion>
      <AppShell home="/" nav={nav} onSearch={() => {}}>
        <PageHeader
          breadcrumbs={[
            { label: 'Q4 2026', href: '#' },
            { label: 'New customers reach lasting value', href: '#' },
            { label: 'Gallery' },
          ]}
          title="Components"
          facts={['The pieces the screens are made of', 'Invented data', 'Light and dark']}
        />
        <EvidencePieces />
        <LinkPieces />
        <ReportPieces />
        <InputPieces />
        <TextPieces />
        <StatePieces />
        <PacePieces />
        <ChartPieces />
      </AppShell>
    </ToastRegion>
  );
}

const nav = [
  {
    label: 'Main',
    items: [
      { label: 'Objectives', href: '#o', icon: 'objectives', current: true },
      { label: 'Check-ins', href: '#c', icon: 'check', count: 3, countLabel: 'due' },
      { label: 'Studies', href: '#s', icon: 'study' },
      { label: 'Evidence', href: '#e', icon: 'evidence' },
      { label: 'Decisions', href: '#d', icon: 'decision' },
    ],
  },
  {
    label: 'Cycles',
    heading: true,
    items: [
      { label: 'Q4 2026', href: '#4' },
      { label: 'Q3 2026', href: '#3' },
    ],
  },
  {
    label: 'Workspace',
    place: 'foot',
    items: [
      { label: 'Health check', href: '#h', icon: 'health' },
      { label: 'Settings', href: '#t', icon: 'settings' },
    ],
  },
] as const;

const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') applyTheme(theme);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery />);
