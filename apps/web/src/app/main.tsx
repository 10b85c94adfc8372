import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { AnchorProvider, applyTheme, readTheme, ToastRegion } from '../components/ui/index.ts';
import { queryClient } from './query-client.ts';
import { RoutedAnchor } from './routed-anchor.tsx';
import { router } from './router.tsx';
import '../styles/index.css';

applyTheme(readTheme());
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <ToastRegion>
        <AnchorProvider value={RoutedAnchor}>
          <RouterProvider router={router} />
        </AnchorProvider>
      </ToastRegion>
    </QueryClientProvider>,
  );
}
