import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { showKeyPreference } from './preferences.ts';
import './styles/index.css';

showKeyPreference();
const linkToken = decodeURIComponent(location.pathname.split('/').filter(Boolean)[1] ?? '');
const root = document.getElementById('root');
if (root) void show(createRoot(root));

// Few come with a receipt code: what only they need is not loaded by the others.
async function show(to: ReturnType<typeof createRoot>): Promise<void> {
  if (linkToken !== 'receipt') return to.render(<App linkToken={linkToken} />);
  const { ReceiptPage } = await import('./receipt/receipt-page.tsx');
  to.render(<ReceiptPage />);
}
