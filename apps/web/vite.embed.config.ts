import { defineConfig } from 'vite';

// One classic script under one lasting name: it stands in the pages of others.
export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'src/embed/embed.ts',
      output: { format: 'iife', entryFileNames: 'embed.js' },
    },
  },
});
