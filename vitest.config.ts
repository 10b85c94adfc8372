import { defineConfig } from 'vitest/config';
import { SlowFilesFirst } from './scripts/lib/slow-files-first.mjs';

const withDatabase = {
  globalSetup: 'scripts/lib/vitest-servers.mjs',
  testTimeout: 20_000,
  hookTimeout: 60_000,
};
// No test changes a module, so the files of a worker share what they import: importing took longer than testing.
const shared = { isolate: false };
const pure = ['packages/contracts', 'packages/stats', 'packages/textmining'];

export default defineConfig({
  test: {
    // One more than the cores there are: the longest files wait for clocks and for processes of their own.
    maxWorkers: 3,
    sequence: { sequencer: SlowFilesFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: [...pure, 'apps/web'].map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          ...shared,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['{apps,packages}/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...pure.map((folder) => `${folder}/**`), 'apps/web/**'],
          ...withDatabase,
          ...shared,
        },
      },
      {
        test: {
          name: 'scripts',
          include: ['scripts/**/*.test.ts', 'infra/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: 'e2e/shared-product.setup.ts',
          ...shared,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
