import { createRoot } from 'react-dom/client';
import '../styles/index.css';
import { applyTheme, EmptyState, readTheme } from '../components/ui/index.ts';

applyTheme(readTheme());
const root = document.getElementById('root');
if (root) createRoot(root).render(<EmptyState title="Plumbline">Pages come here.</EmptyState>);
