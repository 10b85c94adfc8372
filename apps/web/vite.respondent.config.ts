import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

// The respondent's page is a build of its own with preact in place of react, so that the first question loads fast.
export default defineConfig({
  plugins: [preact({ reactAliasesEnabled: true })],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'respondent.html' },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:4000', ws: true } } },
});
