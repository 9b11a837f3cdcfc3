/** Builds the print view alone into a folder of its own, so that its tests need no full build. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

export interface PrintBuild {
  /** What `dist/renderer` is to the product. */
  readonly folder: string;
  remove(): Promise<void>;
}

export async function buildPrintView(): Promise<PrintBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'sojourn-print-'));
  await build({
    configFile: false,
    root: ROOT,
    base: './',
    logLevel: 'error',
    mode: 'production',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: { print: 'renderer/print.html' } },
    },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
