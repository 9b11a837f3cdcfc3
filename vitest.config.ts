import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';
import { NODE_FLAGS } from './build/bin/node24.mjs';

export default defineConfig({
  plugins: [react()],
  test: {
    execArgv: [...NODE_FLAGS],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts', 'test/fuzz/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['test/component/**/*.test.tsx'],
          setupFiles: ['test/component/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // On a busy machine a screen may take a while to follow; what never comes is still told.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
