/** Lines as outlines: in the order in which they are read, and drawn by the bundled fonts. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fontFaces } from '../../../../electron/core/export/picture/fonts.ts';
import { outlinePainter } from '../../../../electron/core/export/picture/outlines.ts';
import { visualRuns } from '../../../../electron/core/export/picture/visual-runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-fonts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seen = (line: string): string[] =>
  visualRuns(line, () => 'one').map(({ text, isRight }) => `${isRight ? '<' : '>'}${text}`);

test('pieces of a line stand as they are seen', () => {
  expect(seen('Đặt hàng, nhận')).toEqual(['>Đặt hàng, nhận']);
  expect(seen('לא מצאתי')).toEqual(['<לא מצאתי']);
  expect(seen('הדף checkout page נעלם')).toEqual(['< נעלם', '>checkout page', '<הדף ']);
  expect(seen('See לא מצאתי 12.')).toEqual(['>See ', '<לא מצאתי', '> 12.']);
  expect(seen('\u200fCheckout')).toEqual(['>Checkout']);
});

test('a mark stays with the font of its letter, a blank with what is before it', () => {
  const runs = visualRuns('e\u0301 ก', (code) => (code < 0x300 ? 'latin' : code < 0xe00 ? 'marks' : 'thai'));
  expect(runs.map(({ text, face }) => [text, face])).toEqual([
    ['e\u0301 ', 'latin'],
    ['ก', 'thai'],
  ]);
});

test('letters of bundled fonts become paths, others stay text', async () => {
  const assets = join(folder, 'assets');
  mkdirSync(assets, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  const files = [
    ['Noto Sans', '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2', 'U+0-FF'],
    [
      'Noto Sans Thai',
      '@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff2',
      'U+E0?,U+E10-E7F',
    ],
  ] as const;
  const { readFileSync } = await import('node:fs');
  const rules = files.map(([family, file, range], i) => {
    writeFileSync(join(assets, `f${i}.woff2`), readFileSync(resolve(file)));
    return `@font-face{font-family:${family};font-weight:400;src:url(./f${i}.woff2)format("woff2");unicode-range:${range}}`;
  });
  writeFileSync(join(assets, 'a.css'), rules.join(''));
  const { paint, hasText } = await outlinePainter(await fontFaces(folder));
  const thai = paint({ lines: ['ซื้อ Pay'], x: 10, y: 20, size: 13, paint: 'tx' });
  expect(thai).toMatch(/^<path d="M[^"]+" class="tx"\/><path d="M[^"]+" class="tx"\/>$/);
  expect(thai).not.toMatch(/NaN/);
  expect(hasText()).toBe(false);
  // The first letter begins near the place, the end is anchored there.
  const end = paint({ lines: ['Pay'], x: 100, y: 20, size: 13, paint: 'tx', anchor: 'end' });
  const xs = [...end.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
  expect(Math.max(...xs)).toBeLessThan(100.5);
  expect(Math.min(...xs)).toBeGreaterThan(70);
  expect(paint({ lines: ['Ні'], x: 0, y: 0, size: 13, paint: 'tx' })).toContain('<text');
  expect(hasText()).toBe(true);
});
