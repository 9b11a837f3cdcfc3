/**
 * Draws `icon.svg` in every size and packs the pictures for Windows (.ico), macOS (.icns) and Linux (a folder). Run it
 * after changing the drawing: `node_modules/.bin/node build/icons/make-icons.ts`. The results are committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../electron/core/export/find-chromium.ts';
import { packIcns, packIco } from './containers.ts';

const HERE = import.meta.dirname;
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const executablePath = findChromium();
if (executablePath === null) throw new Error('There is no Chrome or Chromium to draw with.');
const svg = readFileSync(join(HERE, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath });
const pictures = new Map<number, Buffer>();
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  pictures.set(size, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

mkdirSync(join(HERE, 'linux'), { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(HERE, 'linux', `${size}x${size}.png`), pictures.get(size)!);
}
writeFileSync(join(HERE, 'icon.png'), pictures.get(1024)!);
writeFileSync(join(HERE, 'icon.ico'), packIco(pictures));
writeFileSync(join(HERE, 'icon.icns'), packIcns(pictures));
