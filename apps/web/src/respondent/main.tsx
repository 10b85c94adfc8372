import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { fitFrame } from './embedded.ts';
import './styles/index.css';

const linkToken = location.pathname.split('/').filter(Boolean)[1] ?? '';
const root = document.getElementById('root');
if (root) fitFrame(root);
if (root) createRoot(root).render(<App linkToken={decodeURIComponent(linkToken)} />);
