/**
 * One configuration builds every target: the screens (client) and the Node side (main, preload, browser host,
 * command line, workers). `vite build --app` builds them all.
 */
import { builtinModules } from 'node:module';
import { defineConfig, type EnvironmentOptions } from 'vite';
import react from '@vitejs/plugin-react';

const external = [
  'electron',
  'better-sqlite3',
  'playwright-core',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

/** A Node bundle: everything inlined but native modules, Electron and the optional browser driver. */
function nodeTarget(
  outDir: string,
  input: Record<string, string>,
  format: 'es' | 'cjs' = 'es',
): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rollupOptions: {
        input,
        external,
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js' },
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/renderer',
        emptyOutDir: true,
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
        rollupOptions: { input: { index: 'renderer/index.html', print: 'renderer/print.html' } },
      },
    },
    main: nodeTarget('dist/main', { index: 'electron/main.ts' }),
    preload: nodeTarget('dist/preload', { index: 'electron/preload.ts' }, 'cjs'),
    host: nodeTarget('dist/host', {
      cli: 'electron/cli.ts',
      'browser-host': 'electron/browser-host.ts',
      'core-process': 'electron/core-process.ts',
      'import-worker': 'electron/core/feedback/import-worker.ts',
    }),
  },
});
