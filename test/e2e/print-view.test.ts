/** The print view in a real Chromium: what layout measured against what the browser draws. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../electron/core/export/find-chromium.ts';
import { buildPayload } from '../../electron/core/export/payload.ts';
import { printPage, readPrintFile } from '../../electron/core/export/print-files.ts';
import { SECURITY_HEADERS } from '../../electron/core/security/policy.ts';
import type { PrintOptions } from '../../shared/contract/types.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import { textWidth } from '../../shared/layout/text-width.ts';
import type { MapData } from '../../shared/model/types.ts';
import { makeMap } from '../support/map-data.ts';
import { buildPrintView, type PrintBuild } from '../support/print-build.ts';
import { exportSource as source, languageMap, LIBRARY, LONG_WORD, SENTENCES } from '../support/print-maps.ts';

describe('the print view in the browser', () => {
  let build: PrintBuild;
  let browser: Browser;
  let page: Page;
  const refused: string[] = [];

  beforeAll(async () => {
    build = await buildPrintView();
    browser = await chromium.launch({ executablePath: findChromium() ?? '' });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.route('**/*', async (route) => {
      const file = await readPrintFile(build.folder, new URL(route.request().url()).pathname);
      await (file ? route.fulfill({ ...file, headers: SECURITY_HEADERS }) : route.abort());
    });
    await page.goto(`https://print.sojourn.invalid${printPage(build.folder)}`);
  });
  afterAll(async () => {
    await browser?.close();
    await build?.remove();
  });

  async function draw(map: MapData, options: PrintOptions): Promise<void> {
    const payload = await buildPayload(source(map), options, '2026-11-22');
    await page.evaluate((given) => window.renderPrint(given), payload);
  }

  it('draws no line of a card wider than the card is inside (tolerance 1 px)', async () => {
    for (const options of [
      { paper: 'A4', landscape: false },
      { paper: 'A0', landscape: true },
    ] as const) {
      await draw(languageMap(), options);
      const excess = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.card .text')].map((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          const card = text.parentElement as HTMLElement;
          const scale = card.getBoundingClientRect().width / card.offsetWidth;
          const widest = Math.max(...[...range.getClientRects()].map((rect) => rect.width));
          return widest / scale - (card.offsetWidth - 16);
        }),
      );
      expect(excess.length).toBeGreaterThan(10);
      expect(Math.max(...excess)).toBeLessThanOrEqual(1);
    }
  });

  it('measures text as the browser does, to a hundredth and a pixel', async () => {
    const texts = [...Object.values(SENTENCES), LONG_WORD];
    const map = makeMap({
      stages: [{ id: 's' }],
      lanes: [{ id: 'l', kind: 'quotes' }],
      cards: texts.map((text, i) => ({ id: `c${i}`, laneId: 'l', columnId: 's', text })),
    });
    const lines = [...layoutMap(map, LIBRARY).cards.values()].flatMap((box) => box.lines);
    await draw(map, { paper: 'A4', landscape: false });
    const widths = await page.evaluate((given) => {
      const probe = document.createElement('span');
      probe.style.cssText = 'position:absolute;white-space:pre;font-size:13px';
      document.body.append(probe);
      const measured = given.map((line) => {
        probe.textContent = line;
        return probe.getBoundingClientRect().width;
      });
      probe.remove();
      return measured;
    }, lines);
    const off = lines
      .map((line, i) => {
        const ours = textWidth(line, { size: 13, weight: 400 });
        const drawn = widths[i] ?? Number.NaN;
        return { line, ours, drawn, right: Math.abs(drawn - ours) < 1 + ours / 100 };
      })
      .filter(({ right }) => !right);
    expect(lines.length).toBeGreaterThan(15);
    expect(off).toEqual([]);
  });

  it('overlaps and hides nothing: title, map and legend follow each other inside the margins', async () => {
    const personas = Array.from({ length: 12 }, (_, i) => ({
      ...(LIBRARY.personas[i % 2] as (typeof LIBRARY.personas)[number]),
      id: `x${i}`,
      name: `${LONG_WORD.slice(0, 25)} ${i}`,
    }));
    const meta = { title: `${SENTENCES.uk} ${LONG_WORD}`, personaIds: personas.map(({ id }) => id) };
    const crowded = languageMap({ meta });
    const sizes: PrintOptions[] = [
      { paper: 'custom', landscape: false, width: 100, height: 100 },
      { paper: 'custom', landscape: true, width: 60, height: 1000 },
      { paper: 'A4', landscape: false },
      { paper: 'A0', landscape: true },
    ];
    for (const map of [languageMap(), crowded]) {
      for (const options of sizes) {
        const payload = await buildPayload(source(map), options, '2026-11-22');
        await page.evaluate((given) => window.renderPrint(given), {
          ...payload,
          library: { ...LIBRARY, personas: [...LIBRARY.personas, ...personas] },
        });
        const found = await page.evaluate(() => {
          const box = (selector: string): DOMRect =>
            (document.querySelector(selector) as HTMLElement).getBoundingClientRect();
          const sheet = document.querySelector('.page') as HTMLElement;
          const padding = Number.parseFloat(getComputedStyle(sheet).paddingTop);
          const edge = { right: box('.page').right - padding, bottom: box('.page').bottom - padding };
          const inner = [...document.querySelectorAll('.title-block *, .legend *')].map((e) =>
            e.getBoundingClientRect(),
          );
          return {
            titleToMap: box('.frame').top - box('.title-block').bottom,
            mapToLegend: box('.legend').top - box('.frame').bottom,
            legendBelow: box('.legend').bottom - edge.bottom,
            mapRight: box('.frame').right - edge.right,
            stickingOut: Math.max(...inner.map((rect) => rect.right)) - edge.right,
            mapHeight: box('.frame').height / box('.page').height,
          };
        });
        const right = {
          titleAboveMap: found.titleToMap > 0,
          mapAboveLegend: found.mapToLegend > 0,
          legendOnPage: found.legendBelow <= 1,
          mapOnPage: found.mapRight <= 1,
          wordsOnPage: found.stickingOut <= 1,
          mapLarge: found.mapHeight > 0.2,
        };
        expect({ options, found, right }).toMatchObject({
          right: {
            titleAboveMap: true,
            mapAboveLegend: true,
            legendOnPage: true,
            mapOnPage: true,
            wordsOnPage: true,
            mapLarge: true,
          },
        });
      }
    }
  });

  it('keeps every footer inside its card', async () => {
    await draw(languageMap(), { paper: 'A4', landscape: false });
    const gaps = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.card .footer')].map((footer) => {
        const text = footer.parentElement?.querySelector('.text');
        return text
          ? footer.offsetTop - ((text as HTMLElement).offsetTop + (text as HTMLElement).offsetHeight)
          : 0;
      }),
    );
    expect(gaps.length).toBeGreaterThan(5);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(-1);
  });

  it('draws Thai, Vietnamese and Ukrainian with the bundled fonts', async () => {
    await draw(languageMap(), { paper: 'A4', landscape: true });
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const fontsOf = async (lang: string): Promise<string[]> => {
      const { nodeId } = await session.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: `.hue-6 .card .text[lang=${lang}]`,
      });
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      expect(fonts.every((font) => font.isCustomFont)).toBe(true);
      return fonts.map((font) => font.familyName);
    };
    expect(await fontsOf('th')).toContain('Noto Sans Thai');
    expect(await fontsOf('vi')).toEqual(['Noto Sans']);
    expect(await fontsOf('uk')).toEqual(['Noto Sans']);
  });

  it('works under the screens’ security policy', () => {
    expect(refused).toEqual([]);
  });
});
