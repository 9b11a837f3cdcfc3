/**
 * One configuration builds every target: the screens (client) and the Node side (main, preload, browser host,
 * command line, workers). `vite build --app` builds them all.
 */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';
import react from '@vitejs/plugin-react';

const external = [
  'electron',
  'better-sqlite3',
  'subset-font',
  'playwright-core',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

const here = (path: string): string => join(import.meta.dirname, path);

/** A Node bundle: everything inlined but native modules, WebAssembly, Electron and the optional browser driver. */
function nodeTarget(
  outDir: string,
  input: Record<string, string>,
  format: 'es' | 'cjs' = 'es',
): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external },
    build: {
      outDir: here(outDir),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, here(path)])),
        external,
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js' },
      },
    },
  };
}

export default defineConfig({
  // Pages land at the top of their output folder only where they lie at the top of the root.
  root: here('renderer'),
  base: './',
  plugins: [react()],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: here('dist/renderer'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
        rollupOptions: { input: { index: here('renderer/index.html'), print: here('renderer/print.html') } },
      },
    },
    main: nodeTarget('dist/main', { index: 'electron/main.ts' }),
    preload: nodeTarget('dist/preload', { index: 'electron/preload.ts' }, 'cjs'),
    host: nodeTarget('dist/host', {
      cli: 'electron/cli.ts',
      'browser-host': 'electron/browser-host.ts',
      'core-process': 'electron/core-process.ts',
      'analysis-worker': 'electron/core/feedback/analysis/analysis-worker.ts',
      'drivers-worker': 'electron/core/drivers/drivers-worker.ts',
      'forget-worker': 'electron/core/feedback/forget/forget-worker.ts',
      'merge-worker': 'electron/core/merge/merge-worker.ts',
      'office-worker': 'electron/core/export/office/office-worker.ts',
      'customers-worker': 'electron/core/feedback/customers/customers-worker.ts',
      'count-worker': 'electron/core/measures/count-worker.ts',
      'import-worker': 'electron/core/feedback/import-worker.ts',
    }),
  },
});
