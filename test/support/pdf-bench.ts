/**
 * Times the PDF of a map against Chromium printing the same content as static HTML. Both run in browsers that are
 * already open, take turns, and write their file; the ratio is of the medians.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createChromiumPrinter } from '../../electron/core/export/chromium-printer.ts';
import { findChromium } from '../../electron/core/export/find-chromium.ts';
import { buildPayload } from '../../electron/core/export/payload.ts';
import { exportMap } from '../../electron/core/export/export-map.ts';
import { printPage, readPrintFile } from '../../electron/core/export/print-files.ts';
import type { PrintOptions } from '../../shared/contract/types.ts';
import type { MapData } from '../../shared/model/types.ts';
import { exportSource } from './print-maps.ts';

const ORIGIN = 'https://print.sojourn.invalid';

export interface PdfTimes {
  /** Medians in milliseconds. */
  readonly sojourn: number;
  readonly staticHtml: number;
  readonly ratio: number;
}

async function routed(browser: Browser, rendererFolder: string, html: string | null): Promise<Page> {
  const page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (html !== null && pathname.endsWith('/static.html')) {
      await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
      return;
    }
    const file = await readPrintFile(rendererFolder, pathname);
    await (file ? route.fulfill(file) : route.abort());
  });
  return page;
}

/** The drawn page as HTML without any script: what a program that only fills in a template would print. */
async function staticHtml(
  browser: Browser,
  rendererFolder: string,
  map: MapData,
  options: PrintOptions,
): Promise<string> {
  const payload = await buildPayload(exportSource(map), options, '2026-11-22');
  const page = await routed(browser, rendererFolder, null);
  await page.goto(ORIGIN + printPage(rendererFolder));
  await page.evaluate((given) => window.renderPrint(given), payload);
  const html = await page.evaluate((size) => {
    for (const script of document.querySelectorAll('script, link[rel=modulepreload]')) script.remove();
    const style = document.createElement('style');
    style.textContent = `@page { size: ${size.widthMm}mm ${size.heightMm}mm; margin: 0 }`;
    document.head.append(style);
    return `<!doctype html>${document.documentElement.outerHTML}`;
  }, payload.page);
  await page.close();
  return html;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * @param rendererFolder the built screens
 * @param runs measured runs of each; one of each before them is not counted
 */
export async function measurePdf(
  rendererFolder: string,
  map: MapData,
  options: PrintOptions = { paper: 'A0', landscape: true },
  runs = 5,
): Promise<PdfTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'sojourn-pdf-bench-'));
  const printer = createChromiumPrinter({ rendererFolder });
  const browser = await chromium.launch({ executablePath: findChromium() ?? '' });
  try {
    const html = await staticHtml(browser, rendererFolder, map, options);
    const address = ORIGIN + printPage(rendererFolder).replace('print.html', 'static.html');
    const ours = (): Promise<unknown> =>
      exportMap({
        ...exportSource(map),
        options: { format: 'pdf', print: options },
        outPath: join(folder, 'map.pdf'),
        signal: new AbortController().signal,
        printer,
      });
    const theirs = async (): Promise<void> => {
      const page = await routed(browser, rendererFolder, html);
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready.then(() => null));
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      await writeFile(join(folder, 'static.pdf'), pdf);
      await page.close();
    };
    const times = { ours: [] as number[], theirs: [] as number[] };
    for (let run = 0; run <= runs; run += 1) {
      const pair = { ours: await timed(ours), theirs: await timed(theirs) };
      if (run === 0) continue;
      times.ours.push(pair.ours);
      times.theirs.push(pair.theirs);
    }
    const sojourn = median(times.ours);
    const plain = median(times.theirs);
    return { sojourn, staticHtml: plain, ratio: sojourn / plain };
  } finally {
    await printer.close();
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
